import { expect, test } from 'vitest';
import { FILE_KINDS } from '../kinds.ts';
import { fieldText, jsonSchema, type JsonSchema } from './json-schema.ts';

/** Ways from a file's top to its fields without words, at any depth. */
function wordless(schema: JsonSchema, way: string): string[] {
  const { properties = {}, items, anyOf = [], additionalProperties: rest } = schema;
  return [
    ...Object.entries(properties).flatMap(([key, field]) => [
      ...(fieldText(field)?.trim() ? [] : [`${way}.${key}`]),
      ...wordless(field, `${way}.${key}`),
    ]),
    ...(items ? wordless(items, `${way}[]`) : []),
    ...anyOf.flatMap((one) => wordless(one, way)),
    ...(typeof rest === 'object' ? wordless(rest, `${way}.*`) : []),
  ];
}

test.each(FILE_KINDS)('every field of a %s says what it is for', (kind) => {
  expect(wordless(jsonSchema(kind), kind)).toEqual([]);
});

test('a field without words is found at any depth', () => {
  const schema: JsonSchema = {
    properties: {
      told: { description: 'Told', items: { anyOf: [{ properties: { untold: {} } }] } },
      blank: { description: ' ' },
    },
  };
  expect(wordless(schema, 'kind')).toEqual(['kind.told[].untold', 'kind.blank']);
});
