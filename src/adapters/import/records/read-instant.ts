import { daysMeant } from '../../../domain/words/better-day.ts';
import { instantIn } from './zone-offset.ts';

const TIME =
  /^(.*?)[T,\s]+(\d{1,2})[:h.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?\s?m\.?)?\s*(?:uhr)?\s*\(?(z|[a-z]{3,4}|(?:utc|gmt)?\s*[+-]\d{1,2}(?::?\d{2})?)?\)?$/i;
const EPOCH = /^(\d{10})(?:\.\d+)?$|^(\d{13})$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i;
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

const LONGEST = 80;

/** Which of two numbers is the day, where a table's other rows tell. */
export type DayOrder = 'day first' | 'month first' | undefined;

/** Reads a day in one way, or says in how many. */
function dayOf(text: string, order: DayOrder): string | undefined {
  const slashed = SLASHED.exec(text);
  const meant = daysMeant(text.replace(WEEKDAY, ''));
  if (meant.length === 1) return meant[0];
  if (!slashed || order === undefined) return undefined;
  const [, first = '', , second = '', year = ''] = slashed;
  const [day, month] = order === 'day first' ? [first, second] : [second, first];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return meant.includes(written) ? written : undefined;
}

/** What the days of a column tell about the order of their numbers; undefined where nothing or both. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const orders = new Set(
    texts.flatMap((text): NonNullable<DayOrder>[] => {
      const [, first, , second] = SLASHED.exec(text.trim().split(/[T,\s]/)[0] ?? '') ?? [];
      if (Number(first) > 12) return ['day first'];
      return Number(second) > 12 ? ['month first'] : [];
    }),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** An instant in UTC, `2026-03-31T08:15:00Z`; `assumed`: nothing said its zone. */
export function readInstant(
  given: string,
  column: string | undefined,
  zone: string | undefined,
  order?: DayOrder,
): { at: string; assumed: boolean } | { problem: string } {
  const text = given.trim().slice(0, LONGEST);
  const shown = `"${text.slice(0, 40)}"`;
  if (text === '') return { problem: 'the time is missing' };
  const [, seconds, millis] = EPOCH.exec(text) ?? [];
  if (seconds ?? millis) return instantOf(seconds ? Number(seconds) * 1000 : Number(millis), false);
  const [, days = '', hour = '', minute = '', second = '0', half, own] = TIME.exec(text) ?? [];
  if (hour === '') {
    if (daysMeant(text).length > 0) return { problem: `${shown} is a day without a time` };
    return { problem: `${shown} is not a time that reads in one way only; write it as 2026-03-31 08:15` };
  }
  const day = dayOf(days.trim(), order);
  if (day === undefined)
    return {
      problem: /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}\.\d{1,2}\.\d{4}$/.test(days.trim())
        ? `${shown} does not exist`
        : `${shown} is not a time that reads in one way only; write it as 2026-03-31 08:15`,
    };
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  if (
    (half && (Number(hour) < 1 || Number(hour) > 12)) ||
    hours > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59
  )
    return { problem: `${shown} does not exist` };
  const said = own?.replace(/\s/g, '') ?? column;
  const at = instantIn(
    said ?? zone ?? 'UTC',
    Date.parse(`${day}T00:00:00Z`) + ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000,
  );
  return typeof at === 'number' ? instantOf(at, said === undefined) : at;
}

function instantOf(at: number, assumed: boolean): { at: string; assumed: boolean } {
  return { at: `${new Date(at).toISOString().slice(0, 19)}Z`, assumed };
}
