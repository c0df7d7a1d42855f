import { printableLine } from '../../adapters/report/printable.ts';
import { unifiedDiff } from '../../adapters/write/unified-diff.ts';
import type { FileChange } from '../../adapters/write/write-all.ts';
import { counted } from '../../domain/text/counted.ts';
import type { Terminal } from '../command.ts';

/** A file with what was mended in it, a line for each. */
export interface Mended extends FileChange {
  before: Uint8Array;
  words: string[];
}

/** Lines of differences that are shown; whoever mends more looks with git. */
const MOST = 400;

/** Says what was mended, or with `dry` would be, and shows it as differences. */
export function tellMended(files: readonly Mended[], terminal: Terminal, dry = false): void {
  const words = files.flatMap((one) => one.words);
  if (words.length === 0) return terminal.err('Nothing could be mended by itself.\n\n');
  const list = words.slice(0, MOST).map((line) => `  ${printableLine(line)}\n`);
  const unlisted = words.length - list.length;
  terminal.err(
    `${dry ? 'Would mend' : 'Mended'} ${counted(words.length, 'finding')} in ${counted(files.length, 'file')}:\n${list.join('')}${unlisted > 0 ? `  … and ${unlisted} more\n` : ''}\n`,
  );
  const lines = files.flatMap(differences);
  terminal.err(
    `${lines
      .slice(0, MOST)
      .map((line) => `${printableLine(line)}\n`)
      .join('')}`,
  );
  if (lines.length > MOST)
    terminal.err(`… ${counted(lines.length - MOST, 'more line')} of differences: "git diff" shows them.\n`);
  terminal.err(dry ? '\nNothing was written.\n\n' : '\n');
}

/** Without what no reader sees: the byte-order mark, and which line ends the file has. */
function differences({ file, before, after }: Mended): string[] {
  const seen = (text: string) => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return unifiedDiff(file, seen(new TextDecoder().decode(before)), seen(after))
    .trimEnd()
    .split('\n');
}
