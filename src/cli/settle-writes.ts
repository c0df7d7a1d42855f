import { existsSync } from 'node:fs';
import path from 'node:path';
import { JOURNAL, readJournal, settleJournal } from '../adapters/write/journal.ts';
import { WRITE_LOCK } from '../adapters/write/write-all.ts';
import { takeLock } from '../adapters/disk/lock.ts';
import { sweepTemporary } from '../adapters/disk/write-whole.ts';
import type { OptionValues, Terminal } from './command.ts';

/** Before a command reads: what an earlier one left half written, because it was killed, is finished or taken back. */
export async function settleWrites(values: OptionValues, terminal: Terminal): Promise<void> {
  const root = path.resolve(terminal.cwd, String(values['root'] ?? '.'));
  const file = path.join(root, JOURNAL);
  if (!existsSync(file)) return;
  const release = await takeLock(path.join(root, WRITE_LOCK), 60_000);
  // Somebody writes just now, and ends it himself.
  if (!release) return;
  try {
    const known = readJournal(root);
    const files = known?.changes.map((change) => change.file).join(', ') ?? '';
    const how = await settleJournal(root);
    await sweepTemporary(root);
    if (how) terminal.err(`A command was ended while it wrote ${files}: that was ${how}.\n`);
    else if (existsSync(file))
      terminal.err(
        `"${file}" was left by a command that was ended on another machine or before this one was started again: see with git what it wrote, then delete it.\n`,
      );
  } finally {
    await release();
  }
}
