import { z } from 'zod';
import type { AttackFramework } from '../../domain/frameworks/attack.ts';
import type { CsfFramework } from '../../domain/frameworks/csf.ts';
import type { FileKind } from '../../domain/model/kinds.ts';
import { fieldText } from '../../domain/model/schema/json-schema.ts';
import { SCHEMAS } from '../../domain/model/schema/schemas.ts';
import { SubcategoryId, TechniqueId } from '../../domain/model/text.ts';
import { RULES } from '../../domain/rules/index.ts';
import { isFixed } from '../../domain/rules/judging.ts';

/** A JSON Schema with what editors read besides: names, definitions, a word for each value. */
export interface EditorSchema {
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  pattern?: string;
  enum?: string[];
  enumDescriptions?: string[];
  definitions?: Record<string, EditorSchema>;
  properties?: Record<string, EditorSchema>;
  items?: EditorSchema;
  anyOf?: EditorSchema[];
  additionalProperties?: EditorSchema | boolean;
  [keyword: string]: unknown;
}

/** Ids of a framework that a field takes: known by the pattern that the model gives them. */
type Vocabulary = { pattern: string | undefined; name: string; definition: EditorSchema };

/**
 * JSON Schemas of all files that people write, by file name, for editors: draft 7, which VS Code's YAML extension
 * knows best. Framework ids are listed with what they mean, so that an editor completes and explains them.
 */
export function jsonSchemas(csf: CsfFramework, attack: AttackFramework): Record<string, EditorSchema> {
  const vocabularies = [subcategories(csf), techniques(attack)];
  const schemas = Object.fromEntries(
    Object.entries(SCHEMAS).map(([kind, schema]) => [
      `${kind}.schema.json`,
      jsonSchema(kind as FileKind, schema, vocabularies),
    ]),
  );
  const rules = schemas['site.schema.json']?.properties?.['rules'];
  if (rules) rules.properties = ruleCodes(rules.additionalProperties);
  return schemas;
}

/** The text of a schema's file. */
export function schemaText(schema: EditorSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function jsonSchema(kind: FileKind, schema: z.ZodType, vocabularies: readonly Vocabulary[]): EditorSchema {
  const { $schema, ...plain } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as EditorSchema;
  const used = new Set<Vocabulary>();
  const whole = enrich(plain, (node) => {
    const known = vocabularies.find(({ pattern }) => pattern !== undefined && pattern === node.pattern);
    if (known) used.add(known);
    return known;
  });
  const definitions = Object.fromEntries([...used].map(({ name, definition }) => [name, definition]));
  return {
    $schema,
    $id: `urn:readyroom:schema:${kind}`,
    title: `Readyroom ${kind}`,
    ...whole,
    ...(used.size > 0 ? { definitions } : {}),
  };
}

/** A copy in which every field has a description and framework ids point at their list. */
function enrich(
  node: EditorSchema,
  vocabularyOf: (node: EditorSchema) => Vocabulary | undefined,
): EditorSchema {
  const vocabulary = vocabularyOf(node);
  if (vocabulary) return { $ref: `#/definitions/${vocabulary.name}` };
  const below = (each: EditorSchema) => enrich(each, vocabularyOf);
  const field = ([name, each]: [string, EditorSchema]): [string, EditorSchema] => {
    const description = fieldText(each);
    return [name, { ...(description ? { description } : {}), ...below(each) }];
  };
  const { properties, items, anyOf, additionalProperties: rest } = node;
  return {
    ...node,
    ...(properties ? { properties: Object.fromEntries(Object.entries(properties).map(field)) } : {}),
    ...(items ? { items: below(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(below) } : {}),
    ...(typeof rest === 'object' ? { additionalProperties: below(rest) } : {}),
  };
}

/** Every rule whose severity a site may change, with what it looks for. */
function ruleCodes(severity: EditorSchema['additionalProperties']): Record<string, EditorSchema> {
  const one = typeof severity === 'object' ? severity : {};
  return Object.fromEntries(
    RULES.filter((rule) => !isFixed(rule)).map(({ code, title, severity: usual }) => [
      code,
      { ...one, description: `${title} (${usual}, where nothing is said here)` },
    ]),
  );
}

function subcategories({ version, subcategories: all }: CsfFramework): Vocabulary {
  const description = `A subcategory of CSF ${version}`;
  const meanings = all.map(({ title, outcome }) => outcome || title);
  const definition = {
    type: 'string',
    description,
    enum: all.map(({ id }) => id),
    enumDescriptions: meanings,
  };
  return { name: 'csf-subcategory', pattern: patternOf(SubcategoryId), definition };
}

function techniques({ version, techniques: all }: AttackFramework): Vocabulary {
  const active = all.filter(({ status }) => status === undefined);
  const description = `A technique of enterprise ATT&CK ${version}`;
  const definition = {
    type: 'string',
    description,
    enum: active.map(({ id }) => id),
    enumDescriptions: active.map(({ name }) => name),
  };
  return { name: 'attack-technique', pattern: patternOf(TechniqueId), definition };
}

function patternOf(schema: z.ZodType): string | undefined {
  return (z.toJSONSchema(schema) as EditorSchema).pattern;
}
