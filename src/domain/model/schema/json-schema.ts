import { z } from 'zod';
import { Duration } from '../time/duration.ts';
import type { FileKind } from '../kinds.ts';
import { TriggerId } from '../runbook.ts';
import { SCHEMAS } from './schemas.ts';
import { SeverityId } from '../severity.ts';
import { Id, SubcategoryId, TechniqueId, WebAddress } from '../text.ts';

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

/** What a field is for, in words: its own, else those of what it lists. */
export function fieldText(field: {
  description?: string;
  items?: { description?: string };
}): string | undefined {
  return field.description ?? field.items?.description;
}

const NAMED_TEXTS = {
  id: Id,
  duration: Duration,
  'CSF subcategory': SubcategoryId,
  'ATT&CK technique': TechniqueId,
  'web address': WebAddress,
  '<source>/<rule>': TriggerId,
  severity: SeverityId,
};
const NAMES = new Map(
  Object.entries(NAMED_TEXTS).map(([name, schema]) => [(z.toJSONSchema(schema) as JsonSchema).pattern, name]),
);

/** What people call text of this pattern; undefined where it has no name. */
export function patternName(pattern: string | undefined): string | undefined {
  return pattern === undefined ? undefined : NAMES.get(pattern);
}
