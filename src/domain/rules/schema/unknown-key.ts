import { MERGE_KEY } from '../../links/merge-issues.ts';
import { meaningAt } from '../../model/schema/schema-at.ts';
import type { SchemaIssue, SourceFile } from '../../model/source-file.ts';
import { valueAt } from '../../model/values-at.ts';
import { betterSpelling } from '../../words/better-spelling.ts';
import { listOr } from '../../words/list-or.ts';
import { nameList, nameMeant } from '../../words/names.ts';
import { defineRule } from '../define-rule.ts';
import { meantBySchema } from '../views/meant-key.ts';
import { keyNamesIn } from '../views/names-at.ts';
import type { World } from '../world.ts';

export const schemaUnknownKey = defineRule<{
  key: string;
  allowed: readonly string[];
  expected: string;
  names?: string | undefined;
  nearest?: string | undefined;
  meaning?: string | undefined;
}>({
  code: 'schema/unknown-key',
  severity: 'error',
  title: 'Unknown key',
  why: 'A misspelt key would be ignored in silence, and what it says would never reach a reader.',
  message: ({ key }) =>
    key === MERGE_KEY ? 'Merging with "<<" is not supported.' : `Unexpected key "${key}".`,
  hint({ key, allowed, expected, names, nearest, meaning }) {
    if (key === MERGE_KEY)
      return 'Write the keys out here, and delete the mapping that they were taken from.';
    if (nearest) return `Did you mean "${nearest}"?${meaning ? ` Its meaning: ${meaning}` : ''}`;
    if (names) return `Write one of ${names} in its place.`;
    return allowed.length > 0
      ? `Keys known here: ${allowed.join(', ')}.`
      : `Write ${expected.replace(/^expected /, '')} in its place.`;
  },
  *find(world) {
    for (const source of world.sources) {
      for (const issue of source.issues) {
        if (issue.problem !== 'unknown-key') continue;
        const { path, received = '', expected, allowed = [] } = issue;
        const { names, nearest } = meantKey(world, source, issue);
        const { kind, file, data } = source;
        const meaning = kind && nearest ? meaningAt(kind, [...path.slice(0, -1), nearest]) : undefined;
        const place = { file, data: { path, of: 'key' as const } };
        const isFree = valueAt(data, [...path.slice(0, -1), nearest ?? '']) === undefined;
        yield {
          place,
          args: { key: received, allowed, expected, names, nearest, meaning },
          ...(nearest && isFree ? { fix: { place, replacement: nearest } } : {}),
        };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'owner: incident-lead',
            by: 'owner: incident-lead\nversion: 1.4.0',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'owner: incident-lead',
            by: 'owner: incident-lead\nownr: ciso',
          },
        ],
        at: ['runbooks/web-shell.md:7:1'],
        message: 'Unexpected key "ownr".',
      },
    ],
  },
});

/** The key that was meant: of those that the schema knows here, or of the names that are keys here. */
function meantKey(
  world: World,
  source: SourceFile,
  issue: SchemaIssue,
): { names?: string; nearest?: string | undefined } {
  const { path, received = '', expected, allowed = [] } = issue;
  if (allowed.length > 0) return { nearest: meantBySchema(issue) };
  const known = keyNamesIn(world, source, path);
  if (!known) return { nearest: betterSpelling(received, expected.replace(/^expected /, '')) };
  const meant =
    nameMeant(received, known) ??
    nameMeant(betterSpelling(received, expected.replace(/^expected /, '')) ?? '', known);
  return { names: known.length > 1 ? nameList(known) : listOr(known.map(({ id }) => id)), nearest: meant };
}
