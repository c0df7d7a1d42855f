import path from 'node:path';
import type { Terminal } from '../command.ts';
import { shellWord } from '../shell-word.ts';

const GO_ON = 'content/guides/how-to-go-on.md';
/** Every programme that is made here has this script, however the command that made it was called. */
const SCRIPT = 'npm run -s readyroom --';

interface Made {
  given: string;
  root: string;
  files: ReadonlyMap<string, string>;
  /** Files that were there, and what was to stand in them. */
  kept: readonly string[];
  beside: ReadonlyMap<string, string>;
  /** Whether it depends on a package of ours. */
  own: boolean;
  locked: boolean;
}

/** What to do next, in the new folder. */
export function goOn({ given, root, files, kept, beside, own, locked }: Made, terminal: Terminal): string {
  const enter = path.relative(terminal.cwd, root) === '' ? '' : `  cd ${shellWord(given)}\n`;
  const install = own ? '  npm install\n' : '';
  const hook =
    '\n  git config core.hooksPath .githooks     # then every commit is checked before it is made\n';
  const unlocked = locked
    ? ''
    : '\nnpm did not answer: "npm install" writes package-lock.json, commit it too.\n';
  const listed = kept.map((file) => `\n${file} was there and is kept. Add to it:\n${beside.get(file)}`);
  return `${files.size} files in ${given}. Go on with:
  content/site.yml                        who to raise, and how
${files.has(GO_ON) ? `  ${GO_ON}      what to do in which order\n` : ''}
${enter}${install}  ${SCRIPT} check --watch
  ${SCRIPT} start
${hook}${unlocked}${listed.join('')}`;
}
