import type { RunEntry } from '../model/run-log.ts';

/** Numbers of the entries that a later `undo` took back, unless that one was itself taken back. */
export function voidEntries(entries: readonly RunEntry[]): ReadonlySet<number> {
  const void_ = new Set<number>();
  for (const { n, deed } of entries.toReversed()) {
    if (deed.do === 'undo' && !void_.has(n) && deed.entry < n) void_.add(deed.entry);
  }
  return void_;
}
