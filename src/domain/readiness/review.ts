import type { Day } from '../model/time/day.ts';
import type { Duration } from '../model/time/duration.ts';
import type { Judgement } from './define-criterion.ts';
import { dueDay, isPast } from '../judgements/due.ts';
import type { Subject } from './subjects.ts';

/** A review holds to the day on which the next is due. One that lies after `today` tells nothing about the state before it. */
export function reviewJudgement(
  subject: Subject,
  reviewed: Day | undefined,
  interval: Duration,
  today: Day,
): Judgement {
  if (reviewed === undefined) return { ...subject, fails: 'it was never reviewed' };
  if (reviewed > today)
    return { ...subject, unknown: `only its review of ${reviewed} is known, which came later` };
  const due = dueDay(reviewed, interval);
  return isPast(due, today) ? { ...subject, fails: `its review was due on ${due}` } : subject;
}
