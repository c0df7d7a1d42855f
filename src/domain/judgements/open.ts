import type { Day } from '../model/time/day.ts';
import { isPast } from './due.ts';

/** An action of an assessment, a finding of a record: what somebody said they would do. */
export interface Promised {
  status: string;
  due?: Day | undefined;
}

const OPEN: ReadonlySet<string> = new Set(['open', 'in-progress']);

/** True where somebody still has to act. */
export function isOpen({ status }: Pick<Promised, 'status'>): boolean {
  return OPEN.has(status);
}

/** Open, and its day is over. What is due on no day is never overdue. */
export function isOverdue({ status, due }: Promised, today: Day): boolean {
  return isOpen({ status }) && due !== undefined && isPast(due, today);
}
