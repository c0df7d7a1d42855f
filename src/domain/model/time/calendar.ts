/** Arithmetic on days and durations, apart from their schemas so that a browser can have it without zod. */

/** `YYYY-MM-DD`. */
type DayText = string;
/** `15m`, `72h`, `180d`. */
type DurationText = string;

const DAY_MS = 86_400_000;
const MINUTES = { m: 1, h: 60, d: 1440 } as const;

/** Days since 1970-01-01 of a valid day. */
export function dayNumber(day: DayText): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day `days` (whole, may be negative) after `day`. */
export function addDays(day: DayText, days: number): DayText {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: DayText, to: DayText): number {
  return dayNumber(to) - dayNumber(from);
}

/** Minutes of a valid duration. */
export function durationMinutes(duration: DurationText): number {
  return Number(duration.slice(0, -1)) * MINUTES[duration.slice(-1) as keyof typeof MINUTES];
}

/** Whole days of a valid duration, rounded up: a review interval of `36h` is due after two days. */
export function durationDays(duration: DurationText): number {
  return Math.ceil(durationMinutes(duration) / MINUTES.d);
}
