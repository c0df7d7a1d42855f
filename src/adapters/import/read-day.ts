import { Day } from '../../domain/model/time/day.ts';

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const QUARTER = /^(?:(\d{4})[-\s/]*Q([1-4])|Q([1-4])[-\s/]*(\d{4}))$/i;
const MONTH = /^(\d{4})-(\d{1,2})$/;

/**
 * The day that a cell of a sheet names, with what was guessed of it; a sentence where it reads in two ways or is none. A
 * quarter or a month stands for its last day, since that is when it was closed.
 */
export function readDay(cell: string, today: Day): { day: Day; said?: string } | { reason: string } {
  const text = cell.trim();
  const shown = `"${text.slice(0, 40)}"`;
  const read = dayIn(text);
  if (read === undefined)
    return { reason: `date ${shown} is not a day that reads in one way only; write it as 2026-03-31` };
  if (!Day.safeParse(read.day).success) return { reason: `date ${shown} does not exist` };
  if (read.day > today) return { reason: `date ${shown} lies in the future` };
  return read.span ? { day: read.day, said: `date ${shown} was read as its last day, ${read.day}` } : read;
}

/** The one day up to today that a title names among other words: `Q1 2026 (actual)`. */
export function dayNamed(title: string, today: Day): Day | undefined {
  const parts = title.match(
    /\b\d{4}[-/]\d{1,2}[-/]\d{1,2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b\d{4}[-\s/]*Q[1-4]\b|\bQ[1-4][-\s/]*\d{4}\b|\b\d{4}-\d{1,2}\b/gi,
  );
  const read = parts?.length === 1 ? readDay(parts[0], today) : undefined;
  return read && 'day' in read ? read.day : undefined;
}

function dayIn(text: string): { day: string; span?: true } | undefined {
  const [, year, month, day] = ISO.exec(text) ?? reversed(DOTTED.exec(text)) ?? [];
  if (year !== undefined) return { day: written(year, month, day) };
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [, first = '', second = '', of = ''] = slashed;
    if (first === second || Number(first) > 12) return { day: written(of, second, first) };
    return Number(second) > 12 ? { day: written(of, first, second) } : undefined;
  }
  const quarter = QUARTER.exec(text);
  if (quarter)
    return { day: lastDay(quarter[1] ?? quarter[4], Number(quarter[2] ?? quarter[3]) * 3), span: true };
  const whole = MONTH.exec(text);
  return whole ? { day: lastDay(whole[1], Number(whole[2])), span: true } : undefined;
}

function reversed(found: RegExpExecArray | null): string[] | undefined {
  return found ? [found[0], found[3] ?? '', found[2] ?? '', found[1] ?? ''] : undefined;
}

function lastDay(year: string | undefined, month: number): string {
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return written(year, String(month), String(days));
}

function written(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
