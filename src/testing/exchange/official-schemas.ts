import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ErrorObject, type SchemaObject } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { fileURLToPath } from 'node:url';

/** Publishers' schemas lie beside the clone and are not ours to ship: tests that need them are skipped by name without. */
const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

export const HAS_SCHEMAS = existsSync(path.join(DATA, 'cacao/schemas/playbook.json'));

const CACAO = 'https://raw.githubusercontent.com/oasis-open/cacao-json-schemas/main/schemas/playbook.json';

/**
 * Both readings of the CACAO schemas, which are declared as draft-07 and use a word of 2019-09: `lax` skips that word,
 * `strict` refuses every property that the standard does not name.
 */
export function cacaoProblems(): { lax(playbook: unknown): string[]; strict(playbook: unknown): string[] } {
  const folder = path.join(DATA, 'cacao/schemas');
  const schemas = globSync('**/*.json', { cwd: folder })
    .sort()
    .map((file) => [file, readJson(path.join(folder, file))] as const);
  const lax = new Ajv({ strict: false, allErrors: true });
  const strict = new Ajv2019({ strict: false, allErrors: true });
  for (const [file, schema] of schemas) {
    lax.addSchema(schema);
    const { $schema: _, ...rest } = schema;
    // The one schema that closes its root although others extend it: the official examples would fail too.
    if (path.basename(file) === 'command-data.json') delete rest['unevaluatedProperties'];
    strict.addSchema({ ...rest, $schema: 'https://json-schema.org/draft/2019-09/schema' });
  }
  const problems = (ajv: Ajv | Ajv2019) => {
    const isValid = ajv.getSchema(CACAO);
    if (!isValid) throw new Error('the entry of the CACAO schemas is missing');
    return (playbook: unknown) => (isValid(playbook) ? [] : (isValid.errors ?? []).map(told));
  };
  return { lax: problems(lax), strict: problems(strict) };
}

/** What a publisher's single schema finds wrong; `file` lies below `data/`. */
export function schemaProblems(file: string): (value: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const isValid = ajv.compile(readJson(path.join(DATA, file)));
  return (value) => (isValid(value) ? [] : (isValid.errors ?? []).map(told));
}

const told = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || '/'} ${message} ${JSON.stringify(params)}`;

const readJson = (file: string): SchemaObject => JSON.parse(readFileSync(file, 'utf8')) as SchemaObject;
