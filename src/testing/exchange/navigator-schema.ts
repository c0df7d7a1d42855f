import { Ajv, type SchemaObject } from 'ajv';

const object = (
  needs: Record<string, SchemaObject>,
  may: Record<string, SchemaObject> = {},
): SchemaObject => ({
  type: 'object',
  properties: { ...needs, ...may },
  required: Object.keys(needs),
  additionalProperties: false,
});
const list = (items: SchemaObject): SchemaObject => ({ type: 'array', items });
const TEXT = { type: 'string' };
const NUMBER = { type: 'number' };
const BOOLEAN = { type: 'boolean' };
const COLOUR = { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' };
const ADDRESS = { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9+.-]*:' };

/** Layer format 4.5 as MITRE describes it in words, in a schema of our own: MITRE publishes none. */
const LAYER = object(
  { name: TEXT, domain: { enum: ['enterprise-attack', 'mobile-attack', 'ics-attack'] } },
  {
    description: TEXT,
    versions: object(
      { navigator: TEXT, layer: { const: '4.5' } },
      { attack: { type: 'string', pattern: '^\\d+$' } },
    ),
    sorting: { enum: [0, 1, 2, 3] },
    techniques: list(
      object(
        { techniqueID: { type: 'string', pattern: '^T\\d{4}(\\.\\d{3})?$' } },
        {
          tactic: TEXT,
          score: NUMBER,
          color: COLOUR,
          comment: TEXT,
          enabled: BOOLEAN,
          showSubtechniques: BOOLEAN,
          links: list(object({ label: TEXT, url: ADDRESS })),
        },
      ),
    ),
    gradient: object({ colors: { ...list(COLOUR), minItems: 2 }, minValue: NUMBER, maxValue: NUMBER }),
    legendItems: list(object({ label: TEXT, color: COLOUR })),
    metadata: list(object({ name: TEXT, value: TEXT })),
    showTacticRowBackground: BOOLEAN,
  },
);
const isValid = new Ajv({ allErrors: true }).compile(LAYER);

/** What of a layer does not fit, each with its place. */
export function navigatorProblems(layer: unknown): string[] {
  if (isValid(layer)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
