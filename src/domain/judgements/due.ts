import { addDays, durationDays } from '../model/time/calendar.ts';
import type { Day } from '../model/time/day.ts';
import type { Duration } from '../model/time/duration.ts';
import type { Site } from '../model/site.ts';

/** Review interval of what states none. */
export function reviewInterval(site: Pick<Site, 'review_interval'> | undefined): Duration {
  return site?.review_interval ?? '180d';
}

/** Longest time between two exercises of a runbook that states none. */
export function exerciseInterval(site: Pick<Site, 'exercise_interval'> | undefined): Duration {
  return site?.exercise_interval ?? '365d';
}

/** The last day that is still in time: something done on `day` is to be done again, or holds, until then. */
export function dueDay(day: Day, interval: Duration): Day {
  return addDays(day, durationDays(interval));
}

/** True from the day after the last day. */
export function isPast(lastDay: Day, today: Day): boolean {
  return lastDay < today;
}
