import { z } from 'zod';
import type { FileKind } from './kind.ts';
import { SCHEMAS } from './schemas.ts';

/** The parts of JSON Schema that our schemas come out as. */
export interface JsonSchema {
  type?: string;
  description?: string;
  enum?: readonly (string | number)[];
  const?: unknown;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  anyOf?: readonly JsonSchema[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
}

/** JSON Schema of a file kind's YAML, for editors and for the reference. */
export function jsonSchema(kind: FileKind): JsonSchema {
  return z.toJSONSchema(SCHEMAS[kind], { io: 'input' }) as JsonSchema;
}
