import { writeAll, type ContentChange } from '../../adapters/write/write-all.ts';
import { printable } from '../../adapters/report/printable.ts';
import type { Terminal } from '../command.ts';
import { writeNothing } from '../refuse.ts';

/** How an import ends: what would be written is told, or all is written or nothing; the exit code. */
export async function finishImport(
  terminal: Terminal,
  out: string,
  changes: readonly ContentChange[],
  dryRun: boolean,
  /** What stands behind a file's name: how much it holds. */
  about: string = '',
): Promise<number> {
  if (dryRun) {
    for (const { file, before } of changes)
      terminal.err(`would ${before ? 'change' : 'write'}  ${printable(file)}${about}\n`);
    terminal.err('Nothing was written: this was a dry run.\n');
    return 0;
  }
  const stale = await writeAll(out, changes);
  if (stale.length > 0)
    return writeNothing(
      terminal,
      stale.map((file) => `${printable(file)} stands in the way: it is another file than was read.`),
    );
  for (const { file } of changes) terminal.err(`written  ${printable(file)}${about}\n`);
  return 0;
}
