import { FILE_KINDS, type FileKind } from './kinds.ts';
import { referenceFieldsOf, type ReferenceField } from './references.ts';
import { SCHEMAS } from './schema/schemas.ts';

const FIELDS = new Map(FILE_KINDS.map((kind) => [kind, referenceFieldsOf(SCHEMAS[kind])]));

/** Every field of a file kind that names something else, as its schema declares it: links are resolved by it, and names withheld. */
export function referenceFields(kind: FileKind): readonly ReferenceField[] {
  return FIELDS.get(kind) ?? [];
}
