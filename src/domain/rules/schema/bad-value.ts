import { defineRule } from '../define-rule.ts';
import { inQuotes } from '../../text/in-quotes.ts';
import { dayInWords, daysMeant } from '../../words/better-day.ts';
import { adviseOn, type Advice } from '../views/value-advice.ts';

export const schemaBadValue = defineRule<{ received: string; expected: string } & Advice>({
  code: 'schema/bad-value',
  severity: 'error',
  title: 'A value that is not allowed',
  why: 'A status, day or duration that cannot be understood counts for nothing, where its author believes that it counts.',
  message: ({ received, expected, noun }) =>
    `Unexpected ${received === '' ? 'empty text' : `"${received}"`}, expected ${noun ?? expected}.`,
  hint({ received, expected, write, sample, names, meaning }) {
    if (write) return `Write ${inQuotes(write)}.`;
    if (names) return names;
    if (expected.includes(' to be ')) return `Let ${expected.replace(' to be ', ' be ')}.`;
    const told = meaning ? ` Its meaning: ${meaning}` : '';
    const [first, second] = expected.startsWith('a day') ? daysMeant(received) : [];
    if (first && second)
      return `Write "${first}" if you mean ${dayInWords(first)}, or "${second}" if you mean ${dayInWords(second)}.`;
    const isShown = !sample || /such as|^one of/.test(expected);
    return `Write ${expected}${isShown ? '' : `, such as ${inQuotes(sample)}`}.${told}`;
  },
  *find(world) {
    for (const source of world.sources) {
      for (const issue of source.issues) {
        if (issue.problem !== 'bad-value') continue;
        const { expected, received = '' } = issue;
        const { args, fix } = adviseOn(world, source, issue);
        const place = { file: source.file, data: { path: issue.path } };
        yield { place, args: { received, expected, ...args }, ...(fix ? { fix } : {}) };
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
