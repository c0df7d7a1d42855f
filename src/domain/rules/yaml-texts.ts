import type { DataPath } from '../model/place.ts';

/** Every text that stands in a YAML value, with its place. */
export function* yamlTexts(data: unknown, path: DataPath = []): Generator<{ path: DataPath; text: string }> {
  if (typeof data === 'string') yield { path, text: data };
  else if (Array.isArray(data))
    for (const [at, entry] of data.entries()) yield* yamlTexts(entry, [...path, at]);
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data)) yield* yamlTexts(value, [...path, key]);
}
