const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const DOTTED =
  /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[, ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** An instant in UTC, `2026-03-31T08:15:00Z`; `assumed`: nothing said its zone. */
export function readInstant(
  text: string,
  column: string | undefined,
  zone: string | undefined,
): { at: string; assumed: boolean } | { problem: string } {
  if (text === '') return { problem: 'the time is missing' };
  const iso = ISO.exec(text);
  const dotted = DOTTED.exec(text);
  if (!iso && !dotted)
    return {
      problem: `"${text.slice(0, 40)}" is not a time that reads in one way only; write it as 2026-03-31 08:15`,
    };
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', own] = iso ?? [
    dotted?.[0],
    dotted?.[3],
    dotted?.[2],
    dotted?.[1],
    ...(dotted?.slice(4) ?? []),
  ];
  if (hour === '0' && (iso?.[4] ?? dotted?.[4]) === undefined)
    return { problem: `"${text.slice(0, 40)}" is a day without a time` };
  const said = own ?? column;
  const offset = minutesOf(said ?? zone ?? 'UTC');
  if (offset === undefined)
    return { problem: `the zone "${String(said).slice(0, 20)}" is not known; write it as +01:00` };
  const date = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)),
  );
  if (
    date.getUTCMonth() + 1 !== Number(month) ||
    date.getUTCDate() !== Number(day) ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59
  )
    return { problem: `"${text.slice(0, 40)}" does not exist` };
  return {
    at: `${new Date(date.getTime() - offset * 60_000).toISOString().slice(0, 19)}Z`,
    assumed: said === undefined,
  };
}

/** Minutes east of UTC; undefined for what is no zone. */
export function minutesOf(zone: string): number | undefined {
  if (/^(Z|UTC|GMT)$/i.test(zone.trim())) return 0;
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone.trim()) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
