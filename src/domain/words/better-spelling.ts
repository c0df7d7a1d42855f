import { daysMeant } from './better-day.ts';
import { betterDuration } from './better-duration.ts';
import { kebab } from './kebab.ts';

/** Quotes of a text processor, which YAML takes for letters. */
const QUOTES = /^[“”„‟«»‘’‚"']+|[“”„‟«»‘’‚"']+$/gu;

/** A value without the quotes that a text processor, or somebody in doubt, put around it. */
export function withoutQuotes(text: string): string {
  return text.trim().replace(QUOTES, '').trim();
}

/** The value that an author most likely meant, in the spelling that the schema's words ask for; undefined where that is a guess. */
export function betterSpelling(received: string, expected: string): string | undefined {
  const text = withoutQuotes(received);
  if (expected.startsWith('lower-case words')) return kebab(text) || undefined;
  if (expected.startsWith('a day')) return onlyOne(daysMeant(text));
  if (expected.startsWith('a duration')) return betterDuration(text);
  if (expected.startsWith('a UTC instant')) return betterInstant(text);
  if (expected.startsWith('a CSF 2.0 subcategory'))
    return spell(
      /^([A-Z]{2})[.\s]?([A-Z]{2})[-.\s_]?(\d{1,2})$/i,
      withoutName(text),
      (f, c, n) => `${f}.${c}-${n.padStart(2, '0')}`,
    );
  if (expected.startsWith('an ATT&CK technique'))
    return spell(
      /^(?:https?:\/\/attack\.mitre\.org\/techniques\/)?T\s?(\d{4})(?:[./](\d{1,3}))?\/?$/i,
      withoutName(text),
      (n, s) => `T${n}${s ? `.${s.padStart(3, '0')}` : ''}`,
    );
  if (expected.startsWith('a severity')) return spell(/^(?:sev|s|p)?[-\s]?([1-9])$/i, text, (n) => `SEV${n}`);
  if (expected.startsWith('a version'))
    return spell(/^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/, text, (a, b, c) => `${a}.${b || 0}.${c || 0}`);
  if (expected.startsWith('<alert source>'))
    return spell(
      /^([^/]+)\/([^/]+)$/,
      text.toLowerCase(),
      (a, b) => `${kebab(a.toLowerCase())}/${kebab(b.toLowerCase())}`,
    );
  if (expected.startsWith('an address')) return spell(/^(www\.[^\s<>"']+)$/i, text, () => `https://${text}`);
  return undefined;
}

/** An id without the name that follows it: `T1566.001 - Spearphishing Attachment`. */
function withoutName(text: string): string {
  return /^https?:/i.test(text) ? text : text.replace(/(?:\s+[-–—(]|:\s).*$/s, '');
}

function onlyOne(texts: readonly string[]): string | undefined {
  return texts.length === 1 ? texts[0] : undefined;
}

function spell(pattern: RegExp, text: string, write: (...parts: string[]) => string): string | undefined {
  const found = pattern.exec(text);
  return found ? write(...found.slice(1).map((part) => (part ?? '').toUpperCase())) : undefined;
}

function betterInstant(text: string): string | undefined {
  const [, day = '', hour = '', rest = ''] =
    /^(\S+?)[T\s]+(\d{1,2})(:\d{2}(?::\d{2})?)\s?(?:Z|UTC)?$/i.exec(text) ?? [];
  const known = hour && onlyOne(daysMeant(day));
  return known && Number(hour) < 24 ? `${known}T${hour.padStart(2, '0')}${rest}Z` : undefined;
}
