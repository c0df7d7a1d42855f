import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { FILE_KINDS } from '../../domain/model/kinds.ts';
import { jsonSchemas, schemaText, type EditorSchema } from './json-schemas.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../public/schemas');
const SCHEMAS = jsonSchemas(csf2, attack19);

/** Every field of a schema, by its way from the top. */
function fieldsOf(node: EditorSchema, way = ''): [string, EditorSchema][] {
  const own = Object.entries(node.properties ?? {}).map(([name, field]): [string, EditorSchema] => [
    `${way}.${name}`,
    field,
  ]);
  const rest = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
  const inner = [...(node.items ? [node.items] : []), ...(node.anyOf ?? []), ...rest];
  return [
    ...own,
    ...own.flatMap(([name, field]) => fieldsOf(field, name)),
    ...inner.flatMap((each) => fieldsOf(each, way)),
  ];
}

it('there is one for each kind of file', () => {
  expect(Object.keys(SCHEMAS).sort()).toEqual(FILE_KINDS.map((kind) => `${kind}.schema.json`).sort());
});

it('the committed files are fresh ("readyroom schema" writes them)', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(SCHEMAS).sort());
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const stored = readFileSync(path.join(FOLDER, name), 'utf8').replaceAll('\r\n', '\n');
    expect(stored === schemaText(schema), `public/schemas/${name} is out of date`).toBe(true);
  }
});

describe.each(Object.entries(SCHEMAS))('%s', (_, schema) => {
  it('names itself', () => {
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.$id).toMatch(/^urn:readyroom:schema:[a-z]+$/);
    expect(schema.title).toMatch(/^Readyroom /);
    expect(schema.description).toBeTruthy();
    expect(schema.additionalProperties).toBe(false);
  });
  it('describes every field', () => {
    const silent = fieldsOf(schema).filter(([, { description }]) => !description);
    expect(silent.map(([way]) => way)).toEqual([]);
  });
  it('leads every reference to a definition', () => {
    const used = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(used)).toEqual(new Set(Object.keys(schema.definitions ?? {})));
  });
});

it('lists framework ids with what they mean', () => {
  const { 'csf-subcategory': subcategory, 'attack-technique': technique } =
    SCHEMAS['runbook.schema.json']?.definitions ?? {};
  expect(subcategory?.enum).toHaveLength(106);
  expect(subcategory?.enumDescriptions).toHaveLength(106);
  expect(technique?.enum).toContain('T1566.001');
  expect(technique?.enum).not.toContain('T1156');
  expect(technique?.enumDescriptions?.[technique.enum?.indexOf('T1566') ?? -1]).toBe('Phishing');
});
