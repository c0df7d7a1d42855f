type Unit = 'm' | 'h' | 'd';

/** Beginnings of the names of units, in English, German and French; the first that fits. */
const UNITS: readonly (readonly [beginning: RegExp, factor: number, unit: Unit])[] = [
  [/^mo/i, 30, 'd'],
  [/^q/i, 90, 'd'],
  [/^(?:m$|mi)/i, 1, 'm'],
  [/^(?:h|st)/i, 1, 'h'],
  [/^(?:d|t|jour)/i, 1, 'd'],
  [/^(?:w|sem)/i, 7, 'd'],
  [/^(?:y|j|an)/i, 365, 'd'],
];
const WORDS: Readonly<Record<string, string>> = {
  daily: '1d',
  weekly: '7d',
  fortnightly: '14d',
  monthly: '30d',
  quarterly: '90d',
  'semi-annually': '180d',
  'half-yearly': '180d',
  'semi-annual': '180d',
  semiannually: '180d',
  'half yearly': '180d',
  yearly: '365d',
  annually: '365d',
  annual: '365d',
  quarter: '90d',
  month: '30d',
  week: '7d',
  year: '365d',
  wöchentlich: '7d',
  monatlich: '30d',
  vierteljährlich: '90d',
  quartalsweise: '90d',
  halbjährlich: '180d',
  jährlich: '365d',
  mensuel: '30d',
  trimestriel: '90d',
  semestriel: '180d',
  annuel: '365d',
  mensual: '30d',
  trimestral: '90d',
  semestral: '180d',
  anual: '365d',
};
const MINUTES: Readonly<Record<Unit, number>> = { m: 1, h: 60, d: 1440 };

/** A length of time in the one spelling that is read, `15m`, `72h`, `180d`; undefined where the unit is a guess. */
export function betterDuration(text: string): string | undefined {
  const plain = text.trim().replace(/^(?:every|alle|tous les|cada)\s+/i, '');
  const word = WORDS[plain.toLowerCase()];
  if (word) return word;
  const [, days, time] = /^P((?:\d+[YMWD])*)(?:T((?:\d+[HM])+))?$/i.exec(plain) ?? [];
  if (days || time) return sum([...partsOf((days ?? '').replace(/M/gi, 'mo')), ...partsOf(time ?? '')]);
  const parts = partsOf(plain);
  const rest = plain.replace(PART, '').replace(/[\s,.]|and|und/gi, '');
  return rest === '' ? sum(parts) : undefined;
}

const PART = /(\d{1,6}(?:[.,]\d{1,2})?)\s*-?\s*(\p{L}+)/gu;

type Part = readonly [minutes: number, unit: Unit];

function partsOf(text: string): Part[] {
  return [...text.matchAll(PART)].map(([, number = '', name = '']): Part => {
    const [, factor, unit] = UNITS.find(([beginning]) => beginning.test(name)) ?? [];
    if (factor === undefined || unit === undefined) return [Number.NaN, 'm'];
    return [Number(number.replace(',', '.')) * factor * MINUTES[unit], unit];
  });
}

/** In the coarsest unit that was named and holds it wholly. */
function sum(parts: readonly Part[]): string | undefined {
  const minutes = parts.reduce((all, [each]) => all + each, 0);
  if (!Number.isInteger(minutes) || minutes <= 0) return undefined;
  const named = (['d', 'h', 'm'] as const).filter((unit) => parts.some((part) => part[1] === unit));
  const unit = [...named, 'h' as const, 'm' as const].find((each) => minutes % MINUTES[each] === 0);
  const count = unit && minutes / MINUTES[unit];
  return count !== undefined && count < 1_000_000 ? `${count}${unit}` : undefined;
}
