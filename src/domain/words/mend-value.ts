import type { FileKind } from '../model/kinds.ts';
import type { DataPath } from '../model/place.ts';
import { textForm, type JsonSchema } from '../model/schema/json-schema.ts';
import { judgeSchema } from '../model/schema/judge-schema.ts';
import { schemasAt } from '../model/schema/schema-at.ts';
import { betterSpelling, withoutQuotes } from './better-spelling.ts';
import { enumMeant } from './enum-meant.ts';
import { nameMeant, type Named, type NamesAt } from './names.ts';

export interface Misfit {
  kind: FileKind;
  /** All that stands in the file. */
  data: unknown;
  path: DataPath;
  value: unknown;
  /** How a value that is no text was written. */
  written?: string | undefined;
}

/** The only value that the schema takes here and that says the same; undefined where there is none, or more than one. */
export function mendValue({ kind, data, path, value, written }: Misfit, namesAt: NamesAt): unknown {
  const found = new Map<string, unknown>();
  for (const schema of schemasAt(kind, path)) {
    const mended = mendAs(schema, { value, written, path }, namesAt);
    if (mended === undefined || !fits(kind, withValue(data, path, mended), path)) continue;
    found.set(JSON.stringify(mended), mended);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

interface Standing {
  value: unknown;
  written?: string | undefined;
  path: DataPath;
}

function mendAs(schema: JsonSchema, standing: Standing, namesAt: NamesAt): unknown {
  const { value, path } = standing;
  const text = textOf(standing);
  if (schema.enum) return text === undefined ? undefined : enumMeant(text, schema.enum.map(String), path);
  switch (schema.type) {
    case 'boolean':
      return text === undefined ? undefined : booleanMeant(text);
    case 'number':
    case 'integer':
      return typeof value === 'string' ? numberMeant(value) : undefined;
    case 'string':
      return mendText(schema, standing, namesAt);
    case 'array':
      return mendList(schema, standing, namesAt);
    case 'object':
      return mendMapping(schema, standing, namesAt);
    default:
      return undefined;
  }
}

function mendText(schema: JsonSchema, standing: Standing, namesAt: NamesAt): string | undefined {
  const { value, path } = standing;
  // One thing in brackets is that thing.
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const names = namesAt(path);
  const form = textForm(schema);
  const text = textOf({ ...standing, value: only }) ?? (names || form ? undefined : sentenceOf(only));
  if (text === undefined) return undefined;
  if (names) return nameMeant(text, names) ?? spelt(text, form?.words, names);
  if (!form) return withoutQuotes(text) === '' ? undefined : text;
  return betterSpelling(text, form.words);
}

/** `- Note: it spreads` is a sentence with a colon, which YAML takes for a key and its value. */
function sentenceOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [[key, rest] = [], more] = Object.entries(value);
  return key !== undefined && typeof rest === 'string' && !more && /\s/.test(rest)
    ? `${key}: ${rest}`
    : undefined;
}

/** A number where severities are named: `2` is SEV2, where there is one. */
function spelt(text: string, words = '', names: readonly Named[] = []): string | undefined {
  const better = betterSpelling(text, words);
  return names.some(({ id }) => id === better) ? better : undefined;
}

function mendList({ items }: JsonSchema, { value, path, written }: Standing, namesAt: NamesAt): unknown {
  if (!items || Array.isArray(value) || value === null || value === undefined) return undefined;
  const place = [...path, 0];
  const isFree = items.type === 'string' && !items.enum && !textForm(items) && !namesAt(place);
  const text = textOf({ value, written });
  // In running text a comma is no end.
  const parts = text === undefined ? [value] : isFree && !/[;\n]/.test(text) ? [text] : text.split(/[,;\n]/);
  const entries = parts
    .map((part) => (typeof part === 'string' ? part.replace(/^[\s[\]-]+|[\s[\]]+$/g, '') : part))
    .filter((part) => part !== '');
  const mended = entries.map((entry) => mendAs(items, { value: entry, path: place }, namesAt) ?? entry);
  return mended.length > 0 ? mended : undefined;
}

/** A mapping of which one key alone is needed, from the value of that key. */
function mendMapping(schema: JsonSchema, standing: Standing, namesAt: NamesAt): unknown {
  const { properties = {}, required = [] } = schema;
  const [key] = required;
  const field = key === undefined ? undefined : properties[key];
  const { value } = standing;
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const text = textOf({ ...standing, value: only });
  if (!key || !field || required.length !== 1 || text === undefined) return undefined;
  const path = [...standing.path, key];
  const mended = mendAs(field, { ...standing, path }, namesAt);
  return mended === undefined && !namesAt(path) ? { [key]: text } : mended && { [key]: mended };
}

function textOf({ value, written }: Pick<Standing, 'value' | 'written'>): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? (written ?? String(value)) : undefined;
}

function booleanMeant(text: string): boolean | undefined {
  const plain = withoutQuotes(text);
  if (/^(?:true|yes|on|y|ja|oui)$/i.test(plain)) return true;
  return /^(?:false|no|off|n|nein|non)$/i.test(plain) ? false : undefined;
}

function numberMeant(text: string): number | undefined {
  const plain = withoutQuotes(text);
  if (!/^[+-]?\d{1,12}(?:[.,]\d{1,6})?$/.test(plain)) return undefined;
  return Number(plain.replace(',', '.'));
}

function fits(kind: FileKind, data: unknown, path: DataPath): boolean {
  return !judgeSchema(kind, data).issues.some((issue) => path.every((key, at) => issue.path[at] === key));
}

/** A copy of the data with another value at a place. */
function withValue(data: unknown, path: DataPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data))
    return data.map((entry, at) => (at === key ? withValue(entry, rest, value) : entry));
  const mapping = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const below = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
  return { ...mapping, [key]: withValue(below, rest, value) };
}
