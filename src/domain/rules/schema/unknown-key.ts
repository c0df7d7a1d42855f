import { closest } from '../../frameworks/suggest.ts';
import { MERGE_KEY } from '../../links/merge-issues.ts';
import { meaningAt } from '../../model/schema/schema-at.ts';
import { defineRule } from '../define-rule.ts';

export const schemaUnknownKey = defineRule<{
  key: string;
  allowed: readonly string[];
  nearest?: string | undefined;
  meaning?: string | undefined;
}>({
  code: 'schema/unknown-key',
  severity: 'error',
  title: 'Unknown key',
  why: 'A misspelt key would be ignored in silence, and what it says would never reach a reader.',
  message: ({ key }) =>
    key === MERGE_KEY ? 'Merging with "<<" is not supported.' : `Unexpected key "${key}".`,
  hint({ key, allowed, nearest, meaning }) {
    if (key === MERGE_KEY)
      return 'Write the keys out here, and delete the mapping that they were taken from.';
    if (nearest) return `Did you mean "${nearest}"?${meaning ? ` Its meaning: ${meaning}` : ''}`;
    return `Keys known here: ${allowed.join(', ')}.`;
  },
  *find({ sources }) {
    for (const { file, kind, issues } of sources) {
      for (const { problem, path, received = '', allowed = [] } of issues) {
        if (problem !== 'unknown-key') continue;
        const [nearest] = closest(received, allowed, 1);
        const meaning = kind && nearest ? meaningAt(kind, [...path.slice(0, -1), nearest]) : undefined;
        yield {
          place: { file, data: { path, of: 'key' } },
          args: { key: received, allowed, nearest, meaning },
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
