import type { Day } from '../../domain/model/time/day.ts';
import type { Duration } from '../../domain/model/time/duration.ts';
import { dueDay, isPast } from '../../domain/judgements/due.ts';
import { inDays } from '../page/when.ts';

/** A duty that comes back: a review, an exercise. */
export interface DueView {
  done: Day;
  due: Day;
  /** `in 12 days`, `40 days ago` */
  dueWords: string;
  state: 'valid' | 'due-soon' | 'overdue';
}

/** Days before the due day from which it is due soon. */
const SOON = 30;

export function reviewState(done: Day, interval: Duration, today: Day): DueView {
  const due = dueDay(done, interval);
  const state = isPast(due, today) ? 'overdue' : due <= dueDay(today, `${SOON}d`) ? 'due-soon' : 'valid';
  return { done, due, dueWords: inDays(due, today), state };
}
