import { keyOfBody, knowKeyOfBody } from '../disk/page-key.ts';
import type { ParsedSource } from './parse-source.ts';

/** The key of the body goes with it: to make it anew takes half as long as to read it. */
type Written = ParsedSource & { bodyKey?: string };

/** A parsed source as text, for the cache and between threads; undefined where JSON would not give it back as it was. */
export function writeParsed(parsed: ParsedSource): string | undefined {
  try {
    refuseLoss(parsed.data);
    refuseLoss(parsed.value);
    const { body } = parsed;
    const written: Written = { ...parsed, ...(body ? { bodyKey: keyOfBody(body) } : {}) };
    return JSON.stringify(written);
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
  const { bodyKey, ...parsed } = JSON.parse(text) as Written;
  if (parsed.body && bodyKey !== undefined) knowKeyOfBody(parsed.body, bodyKey);
  return parsed;
}
