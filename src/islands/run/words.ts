import type { PlanStep } from '../../domain/runs/run-plan.ts';

const MINUTE = 60_000;

/** `14:03Z`, with its day where that is not today. */
export function clockTime(moment: string, today = new Date().toISOString()): string {
  const time = `${moment.slice(11, 16)}Z`;
  return moment.slice(0, 10) === today.slice(0, 10) ? time : `${moment.slice(0, 10)} ${time}`;
}

/** `4m`, `1h 05m`, `3d 2h`. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)}d ${hours % 24}h`;
  return hours > 0 ? `${hours}h ${String(minutes % 60).padStart(2, '0')}m` : `${minutes}m`;
}

/** `71h 12m left`, `overdue by 12m`. */
export function dueWords(due: string, now: number): string {
  const left = Date.parse(due) - now;
  return left >= 0 ? `${spanWords(left)} left` : `overdue by ${spanWords(-left)}`;
}

export const stepWords = ({ number, title }: Pick<PlanStep, 'number' | 'title'>): string =>
  number ? `${number} ${title}` : title;

/** As many characters as a log takes for names. */
export const short = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 300).trim();

/** As many characters as a log takes for what people write. */
export const long = (text: string): string => text.trim().slice(0, 5000).trim();
