import { minuteWords } from '../model/time/time-words.ts';
import type { RunClock } from './run-state.ts';

const MINUTE_MS = 60_000;

/** How a notification clock stands at a moment: met, so much left, or so much past. */
export function clockStanding(
  { due, met }: RunClock,
  now: string,
): { kind: 'met' | 'running' | 'late'; words: string } {
  if (met !== undefined) {
    const late = minutesBetween(due, met);
    return { kind: 'met', words: late > 0 ? `met ${minuteWords(late)} late` : 'met in time' };
  }
  const left = minutesBetween(now, due);
  return left >= 0
    ? { kind: 'running', words: `${minuteWords(Math.floor(left))} left` }
    : { kind: 'late', words: `${minuteWords(Math.ceil(-left))} past` };
}

/** Minutes from one moment to another; negative where it is earlier. */
export function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MINUTE_MS;
}
