import { kebab } from './kebab.ts';

const UNITS: Record<string, readonly [factor: number, unit: 'm' | 'h' | 'd']> = {
  m: [1, 'm'],
  h: [1, 'h'],
  d: [1, 'd'],
  w: [7, 'd'],
  y: [365, 'd'],
};

/** The value that an author most likely meant, in the spelling that the schema's words ask for; undefined where that is a guess. */
export function betterSpelling(received: string, expected: string): string | undefined {
  const text = received.trim();
  if (expected.startsWith('lower-case words')) return kebab(text) || undefined;
  if (expected.startsWith('a day')) return betterDay(text);
  if (expected.startsWith('a duration')) return betterDuration(text);
  if (expected.startsWith('a UTC instant'))
    return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/.test(text) ? `${text.replace(' ', 'T')}Z` : undefined;
  if (expected.startsWith('a CSF 2.0 subcategory'))
    return spell(
      /^([A-Z]{2})[.\s]?([A-Z]{2})[-.\s]?(\d{1,2})$/i,
      text,
      (f, c, n) => `${f}.${c}-${n.padStart(2, '0')}`,
    );
  if (expected.startsWith('an ATT&CK technique'))
    return spell(
      /^T(\d{4})(?:[./](\d{1,3}))?$/i,
      text,
      (n, s) => `T${n}${s ? `.${s.padStart(3, '0')}` : ''}`,
    );
  if (expected.startsWith('a severity')) return spell(/^(?:sev|s|p)?[-\s]?([1-9])$/i, text, (n) => `SEV${n}`);
  if (expected.startsWith('a version'))
    return spell(/^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/, text, (a, b, c) => `${a}.${b || 0}.${c || 0}`);
  return undefined;
}

function spell(pattern: RegExp, text: string, write: (...parts: string[]) => string): string | undefined {
  const found = pattern.exec(text);
  return found ? write(...found.slice(1).map((part) => (part ?? '').toUpperCase())) : undefined;
}

function betterDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(written) ? undefined : written;
}

function betterDuration(text: string): string | undefined {
  const [, number, word] = /^(\d{1,6})\s*([a-z]+)\.?$/i.exec(text) ?? [];
  if (!number || !word || Number(number) === 0) return undefined;
  if (/^mo/i.test(word)) return `${Number(number) * 30}d`;
  const [factor, unit] = UNITS[word[0]?.toLowerCase() ?? ''] ?? [];
  return factor && unit ? `${Number(number) * factor}${unit}` : undefined;
}
