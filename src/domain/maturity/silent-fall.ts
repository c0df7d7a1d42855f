import type { HistoryEntry } from '../model/assessment.ts';

/**
 * The score that an entry falls from without a note that says why; undefined where it does not fall, or says why. Behind
 * a time in which the control did not count there is nothing to fall from.
 *
 * @param history what the control said before; entries of the same day stand before it too
 */
export function silentFall(history: readonly HistoryEntry[], entry: HistoryEntry): number | undefined {
  if ('status' in entry || entry.note?.trim()) return undefined;
  let last: HistoryEntry | undefined;
  for (const one of history) if (one.date <= entry.date && (!last || one.date >= last.date)) last = one;
  return last && 'current' in last && entry.current < last.current ? last.current : undefined;
}
