import { z } from 'zod';
import { Duration } from '../time/duration.ts';
import type { FileKind } from '../kinds.ts';
import { TriggerId, Version } from '../runbook.ts';
import { SCHEMAS } from './schemas.ts';
import { SeverityId } from '../severity.ts';
import { hasOwnFields } from '../own/fields.ts';
import { Id, PageAddress, SubcategoryId, TechniqueId, WebAddress } from '../text.ts';
import { DAY_WORDS, INSTANT_WORDS } from '../time/time-words.ts';

/** The parts of JSON Schema that our schemas come out as. */
export interface JsonSchema {
  type?: string;
  description?: string;
  enum?: readonly (string | number)[];
  const?: unknown;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
  /** Keys of a team's own: `content/site.yml` says what they hold. */
  patternProperties?: Readonly<Record<string, JsonSchema>>;
  additionalProperties?: boolean | JsonSchema;
  anyOf?: readonly JsonSchema[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  examples?: readonly unknown[];
}

/** JSON Schema of a file kind's YAML, for editors and for the reference. */
export function jsonSchema(kind: FileKind): JsonSchema {
  const schema = z.toJSONSchema(SCHEMAS[kind], { io: 'input' }) as JsonSchema;
  return hasOwnFields(kind) ? { ...schema, patternProperties: { '^x-': {} } } : schema;
}

/** What a field is for, in words: its own, else those of what it lists. */
export function fieldText(field: {
  description?: string;
  items?: { description?: string };
}): string | undefined {
  return field.description ?? field.items?.description;
}

/** Texts of a form that has a name, with one that has it. */
const NAMED_TEXTS: Readonly<Record<string, readonly [schema: z.ZodType, example: string]>> = {
  id: [Id, 'web-shell'],
  duration: [Duration, '180d'],
  'CSF subcategory': [SubcategoryId, 'RS.MA-02'],
  'ATT&CK technique': [TechniqueId, 'T1566.001'],
  'web address': [WebAddress, 'https://example.org/'],
  'web address or path': [PageAddress, 'https://example.org/'],
  '<source>/<rule>': [TriggerId, 'edr/web-shell'],
  severity: [SeverityId, 'SEV2'],
  version: [Version, '1.0.0'],
};

interface TextForm {
  name: string;
  /** What is expected, as the schema says it. */
  words: string;
  example: string;
}

const FORMS = new Map(
  Object.entries(NAMED_TEXTS).map(([name, [schema, example]]): [string | undefined, TextForm] => {
    const words = z.safeParse(schema, '').error?.issues[0]?.message.replace(/^expected /, '') ?? name;
    return [(z.toJSONSchema(schema) as JsonSchema).pattern, { name, words, example }];
  }),
);

/** What people call text of this pattern; undefined where it has no name. */
export function patternName(pattern: string | undefined): string | undefined {
  return pattern === undefined ? undefined : FORMS.get(pattern)?.name;
}

/** The form that a text must have; undefined where any text will do. */
export function textForm({ type, format, pattern }: JsonSchema): Omit<TextForm, 'name'> | undefined {
  if (type !== 'string') return undefined;
  if (format === 'date') return { words: DAY_WORDS, example: '2026-08-01' };
  if (format === 'date-time') return { words: INSTANT_WORDS, example: '2026-03-31T08:15Z' };
  return pattern === undefined ? undefined : FORMS.get(pattern);
}
