import type { FileKind } from '../model/kinds.ts';
import type { DataPath } from '../model/place.ts';
import { textForm, type JsonSchema } from '../model/schema/json-schema.ts';
import { schemasAt } from '../model/schema/schema-at.ts';
import { yamlFlow } from '../model/yaml-text.ts';
import type { NamesAt } from './names.ts';

/** What stands for words that only the author has. */
const BLANK = '"…"';

/** Role that answers for most things, and severity that most incidents have. */
const USUAL = ['incident-lead', 'SEV2', 'SEV3'];

export interface SampleSettings {
  namesAt: NamesAt;
  /** What the keys of a mapping may name. */
  keysAt?: NamesAt;
  /** Facts that are known already, by the way to them: `title`. */
  known?: Readonly<Record<string, string>>;
}

/** What could stand at a place, as YAML on one line: a beginning to write on from. */
export function sampleAt(kind: FileKind, path: DataPath, settings: SampleSettings): string {
  const [schema = {}] = schemasAt(kind, path).filter(({ type, enum: values }) => type ?? values);
  return sampleOf(schema, path, settings);
}

function sampleOf(schema: JsonSchema, path: DataPath, settings: SampleSettings): string {
  const known = settings.known?.[path.join('.')];
  if (known !== undefined) return yamlFlow(known);
  const names = settings.namesAt(path)?.map(({ id }) => id) ?? [];
  const name = USUAL.find((id) => names.includes(id)) ?? names[0];
  if (name !== undefined) return yamlFlow(name);
  if (schema.examples?.length) return yamlFlow(schema.examples[0]);
  if (schema.enum) return yamlFlow(String(schema.enum[0]));
  switch (schema.type) {
    case 'boolean':
      return 'true';
    case 'number':
    case 'integer':
      return String(schema.minimum ?? 1);
    case 'array':
      return `[${schema.items ? wayOf(schema.items, [...path, 0], settings) : ''}]`;
    case 'object':
      return mappingOf(schema, path, settings);
    default:
      return textForm(schema)?.example ?? BLANK;
  }
}

function mappingOf(
  { properties = {}, required = [], additionalProperties: rest }: JsonSchema,
  path: DataPath,
  settings: SampleSettings,
): string {
  const entries = required.flatMap((key) => {
    const field = properties[key];
    return field ? [`${key}: ${wayOf(field, [...path, key], settings)}`] : [];
  });
  const [name] = typeof rest === 'object' ? (settings.keysAt?.(path) ?? []) : [];
  if (name && typeof rest === 'object')
    entries.push(`${name.id}: ${wayOf(rest, [...path, name.id], settings)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

/** Of several ways to write a thing the first. */
function wayOf(schema: JsonSchema, path: DataPath, settings: SampleSettings): string {
  return sampleOf((schema.type ?? schema.enum) ? schema : (schema.anyOf?.[0] ?? schema), path, settings);
}
