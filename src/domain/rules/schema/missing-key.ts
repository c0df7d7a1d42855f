import { meaningAt } from '../../model/schema/schema-at.ts';
import { defineRule } from '../define-rule.ts';

export const schemaMissingKey = defineRule<{ key: string; expected: string; meaning?: string | undefined }>({
  code: 'schema/missing-key',
  severity: 'error',
  title: 'Missing key',
  why: 'Pages, scores and checklists are made from it; without it they would have to guess.',
  message: ({ key, expected }) => `Missing key "${key}", expected ${expected}.`,
  hint: ({ key, meaning }) =>
    `Add a line that begins with "${key}: ".${meaning ? ` Its meaning: ${meaning}` : ''}`,
  *find({ sources }) {
    for (const { file, kind, issues } of sources) {
      for (const { problem, path, expected } of issues) {
        if (problem !== 'missing-key') continue;
        const meaning = kind && meaningAt(kind, path);
        yield {
          place: { file, data: { path } },
          args: { key: String(path.at(-1) ?? ''), expected, meaning },
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
        message: 'Missing key "owner", expected text.',
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
