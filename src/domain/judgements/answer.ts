import type { Day } from '../model/time/day.ts';
import type { ReadinessItem } from '../model/readiness-item.ts';
import { dueDay, isPast } from './due.ts';

type Answer = Pick<ReadinessItem, 'state' | 'checked' | 'valid_for'>;

/** The last day on which a person's answer holds; undefined where it holds always. */
export function answerExpires({ checked, valid_for }: Omit<Answer, 'state'>): Day | undefined {
  return checked && valid_for && dueDay(checked, valid_for);
}

/** True where somebody had answered by that day, whatever the answer, and it no longer holds. */
export function isExpiredAnswer(answer: Answer, today: Day): boolean {
  const { state, checked } = answer;
  const expires = answerExpires(answer);
  if (state === 'unanswered' || checked === undefined || checked > today) return false;
  return expires !== undefined && isPast(expires, today);
}
