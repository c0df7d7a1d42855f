import {
  fieldText,
  jsonSchema,
  patternName,
  type JsonSchema,
} from '../../domain/model/schema/json-schema.ts';
import { FILE_KINDS, KINDS, type FileKind } from '../../domain/model/kinds.ts';

export interface FieldRow {
  /** `severity.default`, `history[].date`, `levels.<name>` */
  path: string;
  depth: number;
  type: string;
  required: boolean;
  description: string;
  allowed: string[];
}

export interface FormatPage {
  kind: FileKind;
  title: string;
  file: string;
  about: string;
  fields: FieldRow[];
  schemaHref: string;
}

export function formatPages(): FormatPage[] {
  return FILE_KINDS.map((kind) => ({
    kind,
    title: KINDS[kind].title,
    file: KINDS[kind].file,
    about: KINDS[kind].about,
    fields: fieldsOf(jsonSchema(kind)),
    schemaHref: `/schemas/${kind}.schema.json`,
  }));
}

/** Every field below a mapping, parents before their parts. */
function fieldsOf(schema: JsonSchema, prefix = '', depth = 0): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const path = prefix + key;
    const row: FieldRow = {
      path,
      depth,
      type: typeWords(field),
      required: schema.required?.includes(key) ?? false,
      description: fieldText(field) ?? '',
      allowed: (field.enum ?? field.items?.enum ?? []).map(String),
    };
    return [row, ...below(field, path, depth + 1)];
  });
}

function below(field: JsonSchema, path: string, depth: number): FieldRow[] {
  if (field.items) return below(field.items, `${path}[]`, depth);
  if (field.anyOf) return merged(field.anyOf.flatMap((one) => below(one, path, depth)));
  if (field.properties) return fieldsOf(field, `${path}.`, depth);
  return [];
}

/** Fields that several alternatives have are listed once, required only where all require them. */
function merged(rows: readonly FieldRow[]): FieldRow[] {
  const byPath = new Map<string, { row: FieldRow; times: number }>();
  for (const row of rows) {
    const known = byPath.get(row.path);
    byPath.set(
      row.path,
      known
        ? { row: { ...known.row, required: known.row.required && row.required }, times: known.times + 1 }
        : { row, times: 1 },
    );
  }
  const most = Math.max(0, ...[...byPath.values()].map(({ times }) => times));
  return [...byPath.values()].map(({ row, times }) => ({
    ...row,
    required: row.required && times === most && most > 1,
  }));
}

function typeWords(field: JsonSchema): string {
  if (field.items) return `list of ${plural(typeWords(field.items))}`;
  if (field.anyOf) return [...new Set(field.anyOf.map(typeWords))].join(' or ');
  if (field.enum) return 'one of';
  if (field.properties) return 'mapping';
  if (field.additionalProperties && typeof field.additionalProperties === 'object')
    return `mapping of names to ${plural(typeWords(field.additionalProperties))}`;
  if (field.format === 'date') return 'day';
  if (field.format === 'date-time') return 'UTC instant';
  if (field.type === 'string') return patternName(field.pattern) ?? 'text';
  if (field.type === 'integer') return 'whole number';
  if (field.type === 'boolean') return 'true or false';
  return field.type ?? 'anything';
}

function plural(words: string): string {
  return words.endsWith('y')
    ? `${words.slice(0, -1)}ies`
    : /(^mapping|^text|^id|^duration|technique|address)$/.test(words)
      ? `${words}${words.endsWith('s') ? 'es' : 's'}`
      : words;
}
