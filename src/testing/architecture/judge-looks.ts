/** What is awaited until it is whole, or does something and tells what came of it: no page moves on behind its back. */
const WHOLE = [
  'draw',
  'drawDiagrams',
  'exported',
  'faults',
  'findBarriers',
  'findOverflow',
  'importRun',
  'picture',
  'runBuild',
  'runCli',
  'saved',
  'text',
  'wrongAnswers',
];

/** Places where a test expects something of a page that it looked at once: fine on a quick machine, a race on any other. */
export function judgeLooks(file: string, text: string): string[] {
  return [...text.matchAll(/\bexpect\(((?:(?!expect)[^;])*?)\bawait\s+([\w.$]+)/g)]
    .filter(([, , asked = '']) => !WHOLE.includes(asked.split('.').at(-1) ?? ''))
    .map(
      ({ index, 2: asked }) => `${file}:${text.slice(0, index).split('\n').length} looks once at ${asked}`,
    );
}
