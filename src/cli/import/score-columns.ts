import { dayNamed, readDay } from '../../adapters/import/read-day.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import type { OptionValues } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** Columns of one day. */
export interface Quarter {
  day: string;
  current: string;
  target?: string;
  note?: string;
}

interface DatedColumn {
  title: string;
  day?: string;
}

/** `--current`, `--target` and `--note`: a column each, or one for each quarter, paired by their days. */
export function scoreColumns(
  values: OptionValues,
  today: string,
): { columns: Omit<Quarter, 'day'>; quarters?: readonly Quarter[] } {
  const [current, target, note] = (['current', 'target', 'note'] as const).map((name) =>
    listOf(values, name),
  );
  const [first, ...others] = current ?? [];
  if (first === undefined)
    throw new UsageError(`--current COL is missing. "${commandLine('import --help')}" lists the options.`);
  const dated = others.length > 0 || behind(first, today) !== undefined;
  if (!dated) {
    const [only] = [target, note].filter((list) => (list?.length ?? 0) > 1);
    if (only) throw new UsageError(`"${only[1]}" is one column too many: repeat --current as well.`);
    const [goal, words] = [target?.[0], note?.[0]];
    return {
      columns: { current: first, ...(goal ? { target: goal } : {}), ...(words ? { note: words } : {}) },
    };
  }
  const quarters = (current ?? [])
    .map((given): Quarter => {
      const { title, day } = datedColumn(given, today);
      if (day === undefined)
        throw new UsageError(
          `--current "${given}" names no day. Write it behind the title, such as --current "${given}=2026-03-31".`,
        );
      return { day, current: title };
    })
    .sort((a, b) => a.day.localeCompare(b.day));
  const twice = quarters.find(({ day }, at) => day === quarters[at + 1]?.day);
  if (twice) throw new UsageError(`Two columns of --current are of ${twice.day}. Name one for each day.`);
  for (const [name, list] of [
    ['target', target],
    ['note', note],
  ] as const)
    for (const given of list ?? []) place(quarters, name, datedColumn(given, today), list?.length === 1);
  const { day: _day, ...columns } = quarters.at(-1) ?? { day: '', current: first };
  return { columns, quarters };
}

function listOf(values: OptionValues, name: string): string[] {
  const given = values[name];
  const list = Array.isArray(given) ? given : typeof given === 'string' ? [given] : [];
  if (list.some((one) => one.trim() === '')) throw new UsageError(`--${name} takes the title of a column.`);
  return list;
}

/** What stands for no day of its own belongs to the newest: that is what a sheet of today says. */
function place(
  quarters: readonly Quarter[],
  name: 'target' | 'note',
  { title, day }: DatedColumn,
  isOnly: boolean,
): void {
  const quarter = day === undefined && isOnly ? quarters.at(-1) : quarters.find((one) => one.day === day);
  if (!quarter || quarter[name] !== undefined)
    throw new UsageError(
      `--${name} "${title}" ${day === undefined ? 'names no day' : `is of ${day}, ${quarter ? 'as another one is' : 'and no --current is'}`}. Write the day of its scores behind the title, such as "${title}=${quarters.at(-1)?.day}".`,
    );
  quarter[name] = title;
}

/** `Spring=2026-03-31`, or a title that names its day: `Q1 2026`, `Score 2026-03`. */
function datedColumn(given: string, today: string): DatedColumn {
  const day = behind(given, today);
  if (day !== undefined) return { title: given.slice(0, given.lastIndexOf('=')).trim(), day };
  const named = dayNamed(given, today);
  return named === undefined ? { title: given } : { title: given, day: named };
}

function behind(given: string, today: string): string | undefined {
  const at = given.lastIndexOf('=');
  if (at <= 0) return undefined;
  const read = readDay(given.slice(at + 1), today);
  if ('day' in read) return read.day;
  // An equals sign may belong to a title.
  if (!/^\s*(?:\d{1,4}\D|Q\d)/i.test(given.slice(at + 1))) return undefined;
  throw new UsageError(`Unexpected "${given}": ${read.reason}.`);
}
