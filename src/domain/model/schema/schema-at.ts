import type { FileKind } from '../kinds.ts';
import type { DataPath } from '../place.ts';
import { fieldText, jsonSchema, type JsonSchema } from './json-schema.ts';

/** Keys that the schema of a kind knows at a place, in the schema's order. */
export function keysAt(kind: FileKind, path: DataPath): string[] {
  return [...new Set(schemasAt(kind, path).flatMap((node) => Object.keys(node.properties ?? {})))];
}

/** What the field at a place is for, as a sentence, in the schema's words; undefined where it has none. */
export function meaningAt(kind: FileKind, path: DataPath): string | undefined {
  const text = path.length > 0 ? schemasAt(kind, path).map(fieldText).find(Boolean) : undefined;
  return text?.replace(/\.?$/, '.');
}

const jsonSchemas = new Map<FileKind, JsonSchema>();

/** What may stand at a place, each way in which it may be written. */
function schemasAt(kind: FileKind, path: DataPath): JsonSchema[] {
  let schema = jsonSchemas.get(kind);
  if (!schema) jsonSchemas.set(kind, (schema = jsonSchema(kind)));
  let at = waysOf(schema);
  for (const key of path) {
    at = at
      .flatMap((node) => {
        const rest = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
        const named = node.properties && Object.hasOwn(node.properties, key) && node.properties[key];
        const next = typeof key === 'number' ? node.items : named || rest;
        return next ? [next] : [];
      })
      .flatMap(waysOf);
  }
  return at;
}

function waysOf(node: JsonSchema): JsonSchema[] {
  return [node, ...(node.anyOf ?? [])];
}
