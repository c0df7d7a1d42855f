import { z } from 'zod';
import type { DocumentKind, FileKind, KINDS } from './kinds.ts';

/** What entries of files are called, as the table of kinds says. */
type EntryName = {
  [Kind in FileKind]: (typeof KINDS)[Kind] extends { entries: infer Name } ? Name : never;
}[FileKind];

/** What a reference names: a file by its id, an entry of a file, or what a framework has. */
export type Target = DocumentKind | EntryName | 'subcategory' | 'technique';

/** What each schema's text names, where it names something else. A schema that describes another inherits it. */
const REFERENCES = z.registry<{ to: Target }>();

/** Declares that text of this schema names something else; the only place where a field says so. */
export function naming<Schema extends z.ZodType>(to: Target, schema: Schema): Schema {
  REFERENCES.add(schema, { to });
  return schema;
}

/** A place of a YAML value that names something else: `*` stands for each entry; `of: 'key'` for keys instead of values. */
export interface ReferenceField {
  to: Target;
  path: readonly string[];
  of?: 'key';
}

/** Every place at which a value of this schema names something else, in the schema's order. */
export function referenceFieldsOf(schema: z.core.$ZodType): ReferenceField[] {
  return fieldsAt(schema, []);
}

function fieldsAt(schema: z.core.$ZodType, path: readonly string[]): ReferenceField[] {
  const named = REFERENCES.get(schema as z.ZodType);
  if (named) return [{ to: named.to, path }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      fieldsAt(inner as z.core.$ZodType, [...path, key]),
    );
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, [...path, '*']);
  if (schema instanceof z.ZodRecord) {
    const below = [...path, '*'];
    const keys = fieldsAt(schema.keyType, below).map((field): ReferenceField => ({ ...field, of: 'key' }));
    return [...keys, ...fieldsAt(schema.valueType as z.core.$ZodType, below)];
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsAt(option, path));
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return fieldsAt(schema.unwrap(), path);
  return [];
}
