import type { Day } from '../model/time/day.ts';
import type { Duration } from '../model/time/duration.ts';
import type { Judgement } from './define-criterion.ts';
import { judgeReview } from '../judgements/review.ts';
import type { Subject } from './subjects.ts';

/** The subject as a criterion about reviews judges it. */
export function reviewJudgement(
  subject: Subject,
  reviewed: Day | undefined,
  interval: Duration,
  today: Day,
): Judgement {
  const review = judgeReview(reviewed, interval, today);
  if (review.kind === 'never') return { ...subject, fails: 'it was never reviewed' };
  if (review.kind === 'later')
    return { ...subject, unknown: `only its review of ${review.reviewed} is known, which came later` };
  return review.kind === 'overdue' ? { ...subject, fails: `its review was due on ${review.due}` } : subject;
}
