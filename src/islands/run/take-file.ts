import type { RunEntry, RunFile } from '../../domain/model/run-log.ts';
import type { EntryShelf } from './entry-shelf.ts';
import type { Judged } from './judge-entries.ts';

export interface Taken {
  key: string;
  outcome: 'new' | 'longer' | 'known' | 'copy';
}

/**
 * Puts an imported log beside or behind what is known of the same run. Nothing that is stored is ever changed: where
 * both went on differently, both stay.
 */
export async function takeFile(
  shelf: EntryShelf,
  judged: (key: string) => Promise<Judged>,
  { entries }: Pick<RunFile, 'entries'>,
): Promise<Taken> {
  const [first] = entries;
  if (first?.deed.do !== 'start') throw new Error('a run begins with its start');
  const { run } = first.deed;
  const keys = new Set(await shelf.keys());
  for (const key of keys) {
    if (key !== run && !key.startsWith(`${run}~`)) continue;
    const { entries: stored, damage } = await judged(key);
    if (damage !== undefined) continue;
    if (isAhead(stored, entries)) return { key, outcome: 'known' };
    if (isAhead(entries, stored) && (await goOn(shelf, key, entries))) return { key, outcome: 'longer' };
  }
  let key = run;
  for (let copy = 2; keys.has(key); copy += 1) key = `${run}~${copy}`;
  await shelf.add(key, () => entries);
  return { key, outcome: keys.has(run) ? 'copy' : 'new' };
}

/** Equal hashes at one place mean equal logs up to there. */
function isAhead(log: readonly RunEntry[], other: readonly RunEntry[]): boolean {
  const last = other.at(-1);
  return last !== undefined && log[last.n]?.hash === last.hash;
}

/** False where another tab added something in the meantime that the file does not know. */
async function goOn(shelf: EntryShelf, key: string, entries: readonly RunEntry[]): Promise<boolean> {
  const added = await shelf.add(key, (last) => {
    const { n, hash } = last as RunEntry;
    return entries[n]?.hash === hash ? entries.slice(n + 1) : [];
  });
  return added.length > 0;
}
