import { daysBetween } from '../domain/model/calendar.ts';
import type { Day } from '../domain/model/day.ts';
import type { Duration } from '../domain/model/duration.ts';

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

/** Minutes as a person says them: `42 min`, `2 h 48 min`, `3 d 2 h`. */
export function minuteWords(minutes: number | null): string {
  if (minutes === null) return '–';
  const whole = Math.round(minutes);
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const rest = whole % 60;
  const parts =
    days > 0 ? [`${days} d`, hours && `${hours} h`] : [hours && `${hours} h`, rest && `${rest} min`];
  return parts.filter(Boolean).join(' ') || '0 min';
}

/** `2026-04-20T22:52Z` as `2026-04-20 22:52 UTC`. */
export function instantWords(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
