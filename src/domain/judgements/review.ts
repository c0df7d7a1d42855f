import type { Day } from '../model/time/day.ts';
import type { Duration } from '../model/time/duration.ts';
import { dueDay, isPast } from './due.ts';

/**
 * Where a page stands with its reviews on a day. `later`: the one review that is known came after that day, and of the
 * state before it nobody can tell.
 */
export type ReviewState =
  | { kind: 'never' }
  | { kind: 'later'; reviewed: Day }
  | { kind: 'in-date' | 'overdue'; reviewed: Day; due: Day };

/** True where no day is given at all; one that is written wrongly is not judged. */
export function isNeverReviewed(reviewed: unknown): reviewed is undefined {
  return reviewed === undefined;
}

/** A review holds to the day on which the next is due, that day included. */
export function judgeReview(reviewed: Day | undefined, interval: Duration, today: Day): ReviewState {
  if (isNeverReviewed(reviewed)) return { kind: 'never' };
  if (reviewed > today) return { kind: 'later', reviewed };
  const due = dueDay(reviewed, interval);
  return { kind: isPast(due, today) ? 'overdue' : 'in-date', reviewed, due };
}
