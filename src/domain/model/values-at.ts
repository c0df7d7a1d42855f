import type { DataPath } from './place.ts';

/** Everything that stands at a pattern of a YAML value, `*` being each entry of a list or mapping; nothing where the shape differs. */
export function valuesAt(data: unknown, pattern: readonly string[]): { path: DataPath; value: unknown }[] {
  let found: { path: DataPath; value: unknown }[] = [{ path: [], value: data }];
  for (const step of pattern) {
    found = found.flatMap(({ path, value }) =>
      entriesOf(value, step).map(([key, below]) => ({ path: [...path, key], value: below })),
    );
  }
  return found;
}

function entriesOf(value: unknown, step: string): [string | number, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return step === '*' ? [...value.entries()] : [];
  if (step === '*') return Object.entries(value);
  return Object.hasOwn(value, step) ? [[step, (value as Record<string, unknown>)[step]]] : [];
}

/** What stands at one place of a YAML value; undefined where nothing does. */
export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}
