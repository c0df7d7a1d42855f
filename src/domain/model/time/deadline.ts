import { durationMinutes } from './calendar.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The instant (ms) at which a clock that starts at `start` runs out. Business days leave out Saturday and Sunday of
 * UTC: the first one counted is the first after the start. Holidays are not known here.
 */
export function deadlineOf(start: number, deadline: string, counting?: string): number {
  if (counting !== 'business-days' || !deadline.endsWith('d'))
    return start + durationMinutes(deadline) * MINUTE_MS;
  let due = start;
  for (let left = Number(deadline.slice(0, -1)); left > 0;) {
    due += DAY_MS;
    if (isWorkday(due)) left -= 1;
  }
  return due;
}

function isWorkday(instant: number): boolean {
  const day = new Date(instant).getUTCDay();
  return day !== 0 && day !== 6;
}
