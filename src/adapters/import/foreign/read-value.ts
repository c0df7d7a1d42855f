/** A value of anybody's file: only what it holds itself is seen, never what its prototype lends. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

export function at(value: unknown, ...way: string[]): unknown {
  return way.reduce<unknown>(own, value);
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it is; one value alone is a list of one; nothing is none. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A text without blanks around it and without signs that steer; numbers and truths as they are written. Undefined where it says nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufeff\ufffe\uffff]/gu, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
  return text === '' ? undefined : text;
}

export function textsOf(value: unknown): string[] {
  return list(value).flatMap((one) => textOf(one) ?? []);
}

/** `2017/03/05`, `2017-03-05T…` and `2017-03-05` as a day; undefined where it is none. */
export function dayOf(value: unknown): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(textOf(value) ?? '') ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

const ADDRESS = /^https?:\/\/[^\s<>"']+$/;

/** Addresses, and what stood among them and is none. */
export function addressesOf(value: unknown): { addresses: string[]; others: string[] } {
  const all = [...new Set(textsOf(value))];
  return {
    addresses: all.filter((one) => ADDRESS.test(one)),
    others: all.filter((one) => !ADDRESS.test(one)),
  };
}

/** Words as an id: lower case, joined by hyphens; undefined where nothing is left. */
export function idOf(text: string): string | undefined {
  const id = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  return id === '' ? undefined : id;
}
