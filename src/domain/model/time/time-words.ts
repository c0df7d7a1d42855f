import type { Duration } from './duration.ts';
import type { NotificationStage } from '../regulation.ts';

/** What a day, and a moment, must look like. */
export const DAY_WORDS = 'a day that exists, such as 2026-08-01';
export const INSTANT_WORDS = 'a UTC instant such as 2026-03-31T08:15Z';

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

const UNITS = { m: 'minute', h: 'hour', d: 'day' } as const;

/** `72h` as `72 hours`. */
export function durationWords(duration: Duration): string {
  const count = Number(duration.slice(0, -1));
  const unit = UNITS[duration.slice(-1) as keyof typeof UNITS];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The time that a notification stage allows: `72 hours`, `4 business days`, `without undue delay`. */
export function deadlineWords({
  deadline,
  counting,
}: Pick<NotificationStage, 'deadline' | 'counting'>): string {
  if (deadline === undefined) return 'without undue delay';
  const words = durationWords(deadline);
  return counting === 'business-days' ? words.replace('day', 'business day') : words;
}
