/** How a command is called where Readyroom is a clone, or a programme that `init` made. */
const BY_SCRIPT = 'npm run -s readyroom --';

let call = BY_SCRIPT;

/** Says how commands are called where this one was; whoever starts Readyroom finds that out, once and first. */
export function callBy(words: string): void {
  call = words;
}

/** A command as it can be typed: `check --watch` with what calls Readyroom before it. */
export function commandLine(words: string): string {
  return `${call} ${words}`;
}
