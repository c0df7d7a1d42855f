import { closest } from '../../frameworks/suggest.ts';
import { defineRule } from '../define-rule.ts';

export const schemaUnknownKey = defineRule<{ key: string; allowed: readonly string[] }>({
  code: 'schema/unknown-key',
  severity: 'error',
  title: 'Unknown key',
  why: 'A misspelt key would be ignored in silence, and what it says would never reach a reader.',
  message: ({ key }) => `Unexpected key "${key}".`,
  hint({ key, allowed }) {
    const [nearest] = closest(key, allowed, 1);
    return nearest ? `Did you mean "${nearest}"?` : `Keys known here: ${allowed.join(', ')}.`;
  },
  *find({ sources }) {
    for (const { file, issues } of sources) {
      for (const { problem, path, received, allowed } of issues) {
        if (problem !== 'unknown-key') continue;
        yield {
          place: { file, data: { path, of: 'key' } },
          args: { key: received ?? '', allowed: allowed ?? [] },
        };
      }
    }
  },
  examples: {
    passing: [{ changes: [] }],
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
