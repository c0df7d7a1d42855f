import type { ParsedSource } from './parse-source.ts';

/** A parsed source as text, for the cache and between threads; undefined where JSON would not give it back as it was. */
export function writeParsed(parsed: ParsedSource): string | undefined {
  try {
    refuseLoss(parsed.data);
    refuseLoss(parsed.value);
    return JSON.stringify(parsed);
  } catch {
    return undefined;
  }
}

/** YAML knows numbers that JSON does not, and lists that hold themselves: for those, this throws as JSON does. */
function refuseLoss(value: unknown): void {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    throw new RangeError('not a number of JSON');
  }
  if (typeof value === 'object' && value !== null)
    for (const below of Object.values(value)) refuseLoss(below);
}

export function readParsed(text: string): ParsedSource {
  return JSON.parse(text) as ParsedSource;
}
