import { inQuotes } from '../../text/in-quotes.ts';
import { defineRule } from '../define-rule.ts';
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
      for (const issue of source.issues) {
        if (issue.problem !== 'missing-key') continue;
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
