const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Beginnings of the same names in German and French. */
const ALSO: readonly (readonly [beginning: string, month: number])[] = [
  ['mär', 3],
  ['mrz', 3],
  ['mai', 5],
  ['okt', 10],
  ['dez', 12],
  ['fév', 2],
  ['fev', 2],
  ['avr', 4],
  ['juin', 6],
  ['juil', 7],
  ['aoû', 8],
  ['aou', 8],
  ['déc', 12],
];

type Reading = readonly [year: string, month: string | number, day: string];

/** Every day that a text may mean, as `YYYY-MM-DD`: two where the order of day and month is a guess. */
export function daysMeant(text: string): string[] {
  const plain = text.trim().replace(/(?<=\d)(?:st|nd|rd|th|er)\b/i, '');
  return [
    ...new Set(readings(plain).flatMap(([year, month, day]) => existing(year, Number(month), Number(day)))),
  ];
}

function readings(text: string): Reading[] {
  const [, y = '', m = '', d = ''] =
    /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:[T\s].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (y) return [[y, m, d]];
  const [, first = '', sign = '', second = '', year = ''] =
    /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})$/.exec(text) ?? [];
  // Between dots the day always comes first.
  const dayFirst: Reading = [year, second, first];
  if (year) return sign === '.' ? [dayFirst] : [dayFirst, [year, first, second]];
  const [, own = '', name = '', after = ''] =
    /^(\d{1,2})\.?[\s-]+(\p{L}{3,10})\.?,?[\s-]+(\d{4})$/u.exec(text) ?? [];
  if (own) return named(after, name, own);
  const [, word = '', number = '', of = ''] = /^(\p{L}{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text) ?? [];
  if (word) return named(of, word, number);
  const [, before = '', month = '', last = ''] =
    /^(\d{4})[\s-]+(\p{L}{3,10})\.?[\s-]+(\d{1,2})$/u.exec(text) ?? [];
  return before ? named(before, month, last) : [];
}

function named(year: string, name: string, day: string): Reading[] {
  const word = name.toLowerCase();
  const known = ALSO.find(([beginning]) => word.startsWith(beginning))?.[1];
  const month = known ?? MONTHS.indexOf(word.slice(0, 3)) + 1;
  return month > 0 ? [[year, month, day]] : [];
}

function existing(year: string, month: number, day: number): string[] {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(written) ? [] : [written];
}

/** `2026-08-01` as people say it: `1 August 2026`. */
export function dayInWords(day: string): string {
  const names = 'January February March April May June July August September October November December';
  const [year, month, number] = day.split('-').map(Number);
  return `${number} ${names.split(' ')[(month ?? 1) - 1]} ${year}`;
}
