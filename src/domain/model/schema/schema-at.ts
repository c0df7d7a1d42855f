import type { FileKind } from '../kinds.ts';
import type { DataPath } from '../place.ts';
import { fieldText, jsonSchema, textForm, type JsonSchema } from './json-schema.ts';

/** Keys that the schema of a kind knows at a place, in the schema's order. */
export function keysAt(kind: FileKind, path: DataPath): string[] {
  return [...new Set(schemasAt(kind, path).flatMap((node) => Object.keys(node.properties ?? {})))];
}

/** Keys that a kind cannot do without, in the schema's order. */
export function requiredKeys(kind: FileKind): string[] {
  return [...new Set(schemasAt(kind, []).flatMap((node) => node.required ?? []))];
}

/** What the field at a place is for, as a sentence, in the schema's words; undefined where it has none. */
export function meaningAt(kind: FileKind, path: DataPath): string | undefined {
  const text = path.length > 0 ? schemasAt(kind, path).map(fieldText).find(Boolean) : undefined;
  return text?.replace(/\.?$/, '.');
}

/** The form that a text at a place must have, in words; undefined where any text will do. */
export function formAt(kind: FileKind, path: DataPath): string | undefined {
  return schemasAt(kind, path).map(textForm).find(Boolean)?.words;
}

/** True where a mapping must have this key. */
export function isRequired(kind: FileKind, path: DataPath): boolean {
  const ways = schemasAt(kind, path.slice(0, -1)).filter(({ properties }) => properties);
  return ways.length > 0 && ways.every(({ required = [] }) => required.includes(String(path.at(-1))));
}

const jsonSchemas = new Map<FileKind, JsonSchema>();

/** What may stand at a place, each way in which it may be written. */
export function schemasAt(kind: FileKind, path: DataPath): JsonSchema[] {
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
