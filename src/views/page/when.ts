import { daysBetween } from '../../domain/model/calendar.ts';
import type { Day } from '../../domain/model/day.ts';
import type { Duration } from '../../domain/model/duration.ts';

export { instantWords, minuteWords } from '../../domain/model/time-words.ts';

/** A day in relation to today: `in 12 days`, `today`, `3 days ago`. */
export function inDays(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

const UNITS = { m: 'minute', h: 'hour', d: 'day' } as const;

/** `72h` as `72 hours`. */
export function durationWords(duration: Duration): string {
  const count = Number(duration.slice(0, -1));
  const unit = UNITS[duration.slice(-1) as keyof typeof UNITS];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
