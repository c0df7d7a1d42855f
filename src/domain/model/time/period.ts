import { addDays } from './calendar.ts';
import type { Day } from './day.ts';

/** A year, a half or a quarter of one, or a month, first and last day included. */
export interface Period {
  /** `2026-Q3` */
  title: string;
  from: Day;
  to: Day;
}

const PARTS: Readonly<Record<string, number>> = { H: 6, Q: 3, '': 1 };

/** `2026`, `2026-H2`, `2026-Q3`, `2026-09`; undefined for anything else. */
export function readPeriod(text: string): Period | undefined {
  const found = /^(\d{4})(?:-(?:([HQ])([1-4])|(\d\d)))?$/.exec(text.trim());
  if (!found) return undefined;
  const [title, year = '', part, number, month] = found;
  const length = part === undefined && month === undefined ? 12 : (PARTS[part ?? ''] ?? 1);
  const nth = Number(number ?? month ?? 1);
  if (nth < 1 || nth * length > 12) return undefined;
  const day = (months: number) =>
    `${String(Number(year) + Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  return { title, from: day((nth - 1) * length), to: addDays(day(nth * length), -1) };
}

/** The last quarter that was over on a day. */
export function lastQuarter(day: Day): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const quarters = year * 4 + Math.ceil(month / 3) - 2;
  const title = `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
  return readPeriod(title) ?? { title, from: day, to: day };
}
