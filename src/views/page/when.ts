import { daysBetween } from '../../domain/model/time/calendar.ts';
import type { Day } from '../../domain/model/time/day.ts';

export {
  deadlineWords,
  durationWords,
  instantWords,
  minuteWords,
} from '../../domain/model/time/time-words.ts';

/** A day in relation to today: `in 12 days`, `today`, `3 days ago`. */
export function inDays(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}
