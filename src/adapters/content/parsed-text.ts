import type { ParsedSource } from './parse-source.ts';

/** A parsed source as text, for the cache and between threads; undefined where JSON would not give it back as it was. */
export function writeParsed(parsed: ParsedSource): string | undefined {
  try {
    return JSON.stringify(parsed, refuseLoss);
  } catch {
    return undefined;
  }
}

/** YAML knows numbers that JSON does not, and lists that hold themselves: `JSON.stringify` throws for those by itself. */
function refuseLoss(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    throw new RangeError('not a number of JSON');
  }
  return value;
}

export function readParsed(text: string): ParsedSource {
  return JSON.parse(text) as ParsedSource;
}
