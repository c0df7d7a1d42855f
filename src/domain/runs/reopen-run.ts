import type { Deed, RunEntry } from '../model/run-log.ts';
import { voidEntries } from './void-entries.ts';

/** What opens a closed run again: every close that stands is taken back. */
export function reopenDeeds(entries: readonly RunEntry[]): Deed[] {
  const gone = voidEntries(entries);
  return entries
    .filter(({ n, deed }) => deed.do === 'close' && !gone.has(n))
    .map(({ n }): Deed => ({ do: 'undo', entry: n }));
}
