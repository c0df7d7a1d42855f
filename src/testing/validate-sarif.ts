import { Ajv, type SchemaObject } from 'ajv';

/**
 * What SARIF 2.1.0 demands of the parts that we write: required properties, enumerations, ranges and URI references,
 * and no property that the standard does not know. The schema is our own: no package carries the standard's under a
 * licence that we could take. Returns what is wrong, each with its place.
 */
export function validateSarif(text: string): string[] {
  if (isValid(JSON.parse(text))) return [];
  return (isValid.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

const object = (
  needs: Record<string, SchemaObject>,
  may: Record<string, SchemaObject> = {},
): SchemaObject => ({
  type: 'object',
  properties: { ...needs, ...may },
  required: Object.keys(needs),
  additionalProperties: false,
});
const list = (items: SchemaObject, minItems = 0): SchemaObject => ({ type: 'array', items, minItems });
const ANY_TEXT = { type: 'string' };
const TEXT = { type: 'string', pattern: '\\S' };
/** A relative reference as RFC 3986 allows it: encoded, and no colon in its first segment. */
const URI = {
  type: 'string',
  pattern: "^(?![^/]*:)(?:[A-Za-z0-9\\-._~!$&'()*+,;=@/:]|%[0-9A-F]{2})+$",
};
const WORDS = object({ text: TEXT }, { markdown: TEXT });
const LEVEL = { enum: ['none', 'note', 'warning', 'error'] };
const COUNT = { type: 'integer', minimum: 1 };
const INDEX = { type: 'integer', minimum: 0 };
const ARTIFACT = object({ uri: URI, uriBaseId: { const: '%SRCROOT%' } });
const REGION = object({ startLine: COUNT }, { startColumn: COUNT, endLine: COUNT, endColumn: COUNT });
const PLACE = object({ artifactLocation: ARTIFACT }, { region: REGION });
const RULE = object(
  {
    id: TEXT,
    shortDescription: WORDS,
    fullDescription: WORDS,
    help: WORDS,
    defaultConfiguration: object({ level: LEVEL }),
  },
  { properties: object({ tags: list(TEXT) }) },
);
const REPLACEMENT = object({ deletedRegion: REGION, insertedContent: object({ text: ANY_TEXT }) });
const FIX = object({
  description: WORDS,
  artifactChanges: list(object({ artifactLocation: ARTIFACT, replacements: list(REPLACEMENT, 1) }), 1),
});
const RESULT = object(
  {
    ruleId: TEXT,
    level: LEVEL,
    message: WORDS,
    locations: list(object({ physicalLocation: PLACE }), 1),
    partialFingerprints: { type: 'object', additionalProperties: TEXT },
  },
  {
    ruleIndex: INDEX,
    relatedLocations: list(object({ id: INDEX, message: WORDS, physicalLocation: PLACE })),
    fixes: list(FIX),
  },
);
const DRIVER = object(
  { name: TEXT, version: TEXT, rules: list(RULE) },
  { semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' } },
);
const BASES = { type: 'object', additionalProperties: object({}, { description: WORDS, uri: TEXT }) };
const RUN = object(
  { tool: object({ driver: DRIVER }), results: list(RESULT) },
  { columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] }, originalUriBaseIds: BASES },
);

const isValid = new Ajv({ allErrors: true }).compile(
  object({ version: { const: '2.1.0' }, runs: list(RUN, 1) }, { $schema: TEXT }),
);
