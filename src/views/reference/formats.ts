import { jsonSchema, patternName, type JsonSchema } from '../../domain/model/schema/json-schema.ts';
import { FILE_KINDS, type FileKind } from '../../domain/model/kind.ts';

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

const ABOUT: Record<FileKind, { title: string; file: string; about: string }> = {
  site: {
    title: 'Site',
    file: 'content/site.yml',
    about: 'Name, labels, contacts, fallback channels, severity scale, scoring settings.',
  },
  roles: {
    title: 'Roles',
    file: 'content/roles.yml',
    about: 'Roles, never names of people, and the escalation order.',
  },
  regulations: {
    title: 'Notification duties',
    file: 'content/regulations.yml',
    about: 'Deadlines, what starts each clock, and whom to notify.',
  },
  runbook: {
    title: 'Runbook',
    file: 'runbooks/<id>.md',
    about: 'One kind of incident: front matter, first five minutes, phases, steps, decisions.',
  },
  assessment: {
    title: 'Assessment',
    file: 'content/assessments/<id>.md',
    about: 'One control: dated scores, targets, evidence, actions, rubric.',
  },
  readiness: {
    title: 'Readiness checklist',
    file: 'content/readiness/<function>.yml',
    about: 'Items that only a person can answer.',
  },
  record: {
    title: 'Record',
    file: 'content/records/<id>.md',
    about: 'An exercise or incident that used runbooks, with timeline and findings.',
  },
  alerts: {
    title: 'Alert source',
    file: 'content/alerts/<source>.yml',
    about: 'The detection rules of one source.',
  },
  communication: {
    title: 'Message template',
    file: 'content/communications/<id>.md',
    about: 'A message, who sends it and who approves it.',
  },
  step: {
    title: 'Reusable step',
    file: 'content/steps/<id>.md',
    about: 'A step that several runbooks include.',
  },
  team: {
    title: 'Operating form',
    file: 'content/teams/<id>.md',
    about: 'A way to organise security operations.',
  },
  guide: { title: 'Guide', file: 'content/guides/<id>.md', about: 'A concept or a how-to.' },
};

export function formatPages(): FormatPage[] {
  return FILE_KINDS.map((kind) => ({
    kind,
    ...ABOUT[kind],
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
      description: field.description ?? field.items?.description ?? '',
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
