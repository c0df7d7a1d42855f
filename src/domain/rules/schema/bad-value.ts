import { meaningAt } from '../../model/schema/schema-at.ts';
import { betterSpelling } from '../../words/better-spelling.ts';
import { defineRule } from '../define-rule.ts';
import { nearest } from '../../words/nearest.ts';

export const schemaBadValue = defineRule<{
  received: string;
  expected: string;
  suggestion?: string | undefined;
  meaning?: string | undefined;
}>({
  code: 'schema/bad-value',
  severity: 'error',
  title: 'A value that is not allowed',
  why: 'A status, day or duration that cannot be understood counts for nothing, where its author believes that it counts.',
  message: ({ received, expected }) =>
    `Unexpected ${received === '' ? 'empty text' : `"${received}"`}, expected ${expected}.`,
  hint({ expected, suggestion, meaning }) {
    if (suggestion) return `Did you mean "${suggestion}"?`;
    if (expected.includes(' to be ')) return `Let ${expected.replace(' to be ', ' be ')}.`;
    return `Write ${expected}.${meaning ? ` Its meaning: ${meaning}` : ''}`;
  },
  *find({ sources }) {
    for (const { file, kind, issues } of sources) {
      for (const { problem, path, expected, received = '', allowed } of issues) {
        if (problem !== 'bad-value') continue;
        const suggestion = allowed ? nearest(received, allowed) : betterSpelling(received, expected);
        const place = { file, data: { path } };
        // Another way to write the same day is no guess; the rest may be.
        const isDay = suggestion !== undefined && expected.startsWith('a day');
        const fix = isDay ? { fix: { place, replacement: suggestion } } : {};
        const meaning = kind && meaningAt(kind, path);
        yield { place, args: { received, expected, suggestion, meaning }, ...fix };
      }
    }
  },
  examples: {
    passing: [
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'status: active', by: 'status: draft' }] },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'status: active', by: 'status: activ' }],
        at: ['runbooks/web-shell.md:5:9'],
        message: 'Unexpected "activ", expected one of draft, active, deprecated.',
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'last_reviewed: 2026-8-1',
          },
        ],
        at: ['runbooks/web-shell.md:18:16'],
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'last_reviewed: 2026-02-30',
          },
        ],
        at: ['runbooks/web-shell.md:18:16'],
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'review_interval: 180d',
            by: 'review_interval: 6 months',
          },
        ],
        at: ['runbooks/web-shell.md:19:18'],
      },
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'owner: incident-lead', by: 'owner: Incident Lead' },
        ],
        at: ['runbooks/web-shell.md:6:8'],
      },
    ],
  },
});
