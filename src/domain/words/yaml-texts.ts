import type { DataPath } from '../model/place.ts';

/** Every text that stands in a YAML value, with its place. A list that holds itself, by an alias, is entered once. */
export function* yamlTexts(
  data: unknown,
  path: DataPath = [],
  above: readonly unknown[] = [],
): Generator<{ path: DataPath; text: string }> {
  if (typeof data === 'string') yield { path, text: data };
  else if (typeof data === 'object' && data !== null && !above.includes(data)) {
    const entries = Array.isArray(data) ? data.entries() : Object.entries(data);
    for (const [key, value] of entries) yield* yamlTexts(value, [...path, key], [...above, data]);
  }
}
