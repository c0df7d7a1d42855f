/** How a command is called where Readyroom is a clone, or a programme that `init` made: the one place that says so. */
const CALL = 'npm run -s readyroom --';

/** A command as it can be typed: `check --watch` with what calls Readyroom before it. */
export function commandLine(words: string): string {
  return `${CALL} ${words}`;
}
