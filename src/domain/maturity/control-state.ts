import type { Assessment, HistoryEntry, ScoreEntry, StatusEntry } from '../model/assessment.ts';
import type { Day } from '../model/time/day.ts';

export type ControlStateKind = 'scored' | 'not-applicable' | 'out-of-scope' | 'unanswered';

/** What a control says as of a day. */
export type ControlState =
  | { kind: 'scored'; date: Day; entry: ScoreEntry }
  | { kind: 'not-applicable' | 'out-of-scope'; date: Day; entry: StatusEntry }
  | { kind: 'unanswered' };

/** What scores are made from: an error in one of these makes them wrong. */
export const SCORED_KEYS = [
  'id',
  'csf',
  'weight',
  'floor',
  'history',
  'evidence',
] as const satisfies readonly (keyof Assessment)[];
/** What scoring reads of an assessment; a browser needs no more. */
export type Control = Pick<Assessment, (typeof SCORED_KEYS)[number] | 'title'>;

/**
 * What the last history entry on or before `day` says; of two entries of one day the later in the file counts.
 * What is dated later does not count.
 */
export function controlAsOf(control: Pick<Control, 'history'>, day: Day): ControlState {
  let last: HistoryEntry | undefined;
  for (const entry of control.history ?? []) {
    if (entry.date <= day && (last === undefined || entry.date >= last.date)) last = entry;
  }
  if (last === undefined) return { kind: 'unanswered' };
  if ('status' in last) return { kind: last.status, date: last.date, entry: last };
  return { kind: 'scored', date: last.date, entry: last };
}

/** The control with one more history entry; it replaces the entries of the same day. */
export function withEntry<C extends Pick<Control, 'history'>>(control: C, entry: HistoryEntry): C {
  const others = (control.history ?? []).filter(({ date }) => date !== entry.date);
  const history = [...others, entry].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { ...control, history };
}
