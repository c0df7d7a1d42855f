import { inQuotes } from '../../text/in-quotes.ts';
import { defineRule } from '../define-rule.ts';
import { misspeltKeys } from '../views/meant-key.ts';
import { adviseOn, type Advice } from '../views/value-advice.ts';

export const schemaMissingKey = defineRule<{ key: string; expected: string } & Advice>({
  code: 'schema/missing-key',
  severity: 'error',
  title: 'Missing key',
  why: 'Pages, scores and checklists are made from it; without it they would have to guess.',
  message: ({ key }) => `The key "${key}" is missing.`,
  hint({ key, sample, expected, choices, meaning }) {
    const kinds = expected.startsWith('one of') ? `, ${expected}` : '';
    const there = choices ? `, with one of ${choices}` : kinds;
    return `Add ${inQuotes(sample ?? `${key}: …`)}${there}.${meaning ? ` Its meaning: ${meaning}` : ''}`;
  },
  *find(world) {
    for (const source of world.sources) {
      const isMisspelt = misspeltKeys(source.issues);
      for (const issue of source.issues) {
        if (issue.problem !== 'missing-key' || isMisspelt(issue.path)) continue;
        const { args, fix } = adviseOn(world, source, issue);
        yield {
          place: { file: source.file, data: { path: issue.path } },
          args: { key: String(issue.path.at(-1) ?? ''), expected: issue.expected, ...args },
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
  examples: {
    passing: [
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'incident_type: web-shell\n', by: '' }] },
      // It is there, and misspelt: the unknown key is told, with the one that is meant.
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'severity:', by: 'severty:' }] },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'owner: incident-lead\n', by: '' }],
        at: ['runbooks/web-shell.md:2:1'],
        message: 'The key "owner" is missing.',
      },
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '{ default: SEV3, ', by: '{ ' }],
        at: ['runbooks/web-shell.md:8:1'],
      },
      {
        changes: [{ file: 'content/alerts/edr.yml', replace: 'severity: high, ', by: '' }],
        at: ['content/alerts/edr.yml:4:5'],
      },
    ],
  },
});
