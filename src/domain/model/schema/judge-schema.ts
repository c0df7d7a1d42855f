import { z } from 'zod';
import type { FileKind } from '../kinds.ts';
import type { DataPath } from '../place.ts';
import { formAt, keysAt } from './schema-at.ts';
import { DAY_WORDS, INSTANT_WORDS } from '../time/time-words.ts';
import { SCHEMAS } from './schemas.ts';
import { valueAt } from '../values-at.ts';
import type { SchemaIssue } from '../source-file.ts';

type Issue = z.core.$ZodIssue;

/** Judges one file's YAML by the schema of its kind: the value where it fits, else every difference. */
export function judgeSchema<Kind extends FileKind>(
  kind: Kind,
  data: unknown,
): { value: z.infer<(typeof SCHEMAS)[Kind]>; issues: [] } | { value?: undefined; issues: SchemaIssue[] } {
  const result = SCHEMAS[kind].safeParse(data);
  if (result.success) return { value: result.data as z.infer<(typeof SCHEMAS)[Kind]>, issues: [] };
  return { issues: result.error.issues.flatMap((issue) => describe(issue, [], data, kind)) };
}

function describe(issue: Issue, above: DataPath, data: unknown, kind: FileKind): SchemaIssue[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        problem: 'unknown-key',
        path: [...path, key],
        expected: 'a key of the schema',
        received: key,
        allowed: keysAt(kind, path),
      }));
    case 'invalid_type':
      if (value === undefined)
        return [{ problem: 'missing-key', path, expected: typeInWords(issue.expected, kind, path) }];
      return [
        {
          problem: 'wrong-type',
          path,
          expected: typeInWords(issue.expected, kind, path),
          received: show(value),
        },
      ];
    case 'invalid_value':
      if (value === undefined)
        return [{ problem: 'missing-key', path, expected: `one of ${issue.values.join(', ')}` }];
      return [
        {
          problem: 'bad-value',
          path,
          expected: `one of ${issue.values.join(', ')}`,
          received: show(value),
          allowed: issue.values.map(String),
        },
      ];
    case 'invalid_union': {
      if (value === undefined) return [{ problem: 'missing-key', path, expected: 'a value' }];
      const branches = issue.errors.map((errors) =>
        errors.flatMap((error) => describe(error, path, data, kind)),
      );
      return branches.sort((a, b) => a.length - b.length)[0] ?? [];
    }
    case 'too_small':
      return [
        {
          problem: 'out-of-range',
          path,
          expected: bound('at least', issue.inclusive ? '' : 'more than', issue.minimum, issue.origin),
          received: show(value),
        },
      ];
    case 'too_big':
      return [
        {
          problem: 'out-of-range',
          path,
          expected: bound('at most', issue.inclusive ? '' : 'less than', issue.maximum, issue.origin),
          received: show(value),
        },
      ];
    case 'invalid_key':
      return [
        {
          problem: 'unknown-key',
          path,
          expected: issue.issues[0]?.message ?? 'another key',
          received: String(path.at(-1)),
        },
      ];
    default:
      return [{ problem: 'bad-value', path, expected: expectedFormat(issue), received: show(value) }];
  }
}

function expectedFormat(issue: Issue): string {
  if (issue.code === 'invalid_format' && issue.format === 'date') return DAY_WORDS;
  if (issue.code === 'invalid_format' && issue.format === 'datetime') return INSTANT_WORDS;
  return issue.message.replace(/^expected /, '');
}

function bound(inclusive: string, exclusive: string, limit: number | bigint, origin: string): string {
  const unit = origin === 'array' ? ' entries' : origin === 'string' ? ' characters' : '';
  return `${exclusive || inclusive} ${limit}${unit === ' entries' && Number(limit) === 1 ? ' entry' : unit}`;
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function typeInWords(type: string, kind: FileKind, path: DataPath): string {
  return (type === 'string' && formAt(kind, path)) || (TYPE_WORDS[type] ?? type);
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
