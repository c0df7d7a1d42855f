import { durationMinutes } from '../model/time/calendar.ts';
import type { PlanClock } from './run-plan.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * When a deadline passes that began at `since` (a UTC instant), as a UTC instant to the millisecond. Business days
 * leave out Saturdays and Sundays in UTC; public holidays are not known, so a deadline that meets one is shown early, never late.
 */
export function dueAt(
  since: string,
  { deadline, counting }: Required<Pick<PlanClock['stages'][number], 'deadline' | 'counting'>>,
): string {
  const start = Date.parse(since);
  if (counting === 'calendar' || !deadline.endsWith('d')) {
    return new Date(start + durationMinutes(deadline) * MINUTE_MS).toISOString();
  }
  let time = start;
  for (let left = Number(deadline.slice(0, -1)); left > 0;) {
    time += DAY_MS;
    if (!isWeekend(time)) left -= 1;
  }
  return new Date(time).toISOString();
}

function isWeekend(time: number): boolean {
  const day = new Date(time).getUTCDay();
  return day === 0 || day === 6;
}
