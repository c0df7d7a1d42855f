import type { FileKind } from '../model/kinds.ts';
import { referenceFields } from '../model/reference-fields.ts';
import type { Target } from '../model/references.ts';

/** What an id is published as: another name where it is withheld, else itself. */
export type Rename = (to: Target, id: string) => string;

/** A copy of a file's value in which everything that it names carries its published name; the schema says what names something. */
export function mapReferences<Value>(kind: FileKind, value: Value, rename: Rename): Value {
  return referenceFields(kind).reduce<unknown>(
    (whole, { to, path, of }) =>
      mapAt(whole, path, of === 'key', (id) => (typeof id === 'string' ? rename(to, id) : id)),
    value,
  ) as Value;
}

function mapAt(
  value: unknown,
  path: readonly string[],
  keys: boolean,
  change: (value: unknown) => unknown,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return keys ? value : change(value);
  const below = (item: unknown) => mapAt(item, rest, keys, change);
  if (Array.isArray(value)) return step === '*' ? value.map(below) : value;
  if (typeof value !== 'object' || value === null) return value;
  const name = (key: string) => (keys && rest.length === 0 ? String(change(key)) : key);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      step === '*' || step === key ? [name(key), below(item)] : [key, item],
    ),
  );
}
