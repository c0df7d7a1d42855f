import { valueAt } from '../links/values-at.ts';
import { addDays, durationDays } from '../model/calendar.ts';
import type { SourceFile } from '../model/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { World } from './world.ts';

const REVIEWED = new Set(['runbook', 'step', 'guide']);
/** Where a page that states a day states no interval, and the site none either. */
const DEFAULT_INTERVAL = '180d';

export const reviewOverdue = defineRule<{ due: string; reviewed: string; today: string }>({
  code: 'review/overdue',
  severity: 'warning',
  title: 'A review is overdue',
  why: 'Consoles, people and numbers change: a page that nobody has looked at for so long will be wrong somewhere.',
  message: ({ due, reviewed }) => `The review was due on ${due}; the last one was on ${reviewed}.`,
  hint: ({ today }) =>
    `Read the page against what is so today, mend it, and then write "last_reviewed: ${today}".`,
  *find(world) {
    for (const source of world.sources) {
      const reviewed = valueAt(source.data, ['last_reviewed']);
      const interval = intervalOf(source, world);
      if (
        !source.kind ||
        !REVIEWED.has(source.kind) ||
        typeof reviewed !== 'string' ||
        interval === undefined
      )
        continue;
      if (isBroken(source, 'last_reviewed') || valueAt(source.data, ['status']) === 'deprecated') continue;
      const due = addDays(reviewed, durationDays(interval));
      if (due < world.today) {
        yield {
          place: { file: source.file, data: { path: ['last_reviewed'] } },
          args: { due, reviewed, today: world.today },
        };
      }
    }
  },
  examples: {
    passing: [{ changes: [], asOf: '2027-01-28' }],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'last_reviewed: 2026-01-01',
          },
        ],
        at: ['runbooks/web-shell.md:18:16'],
        message: 'The review was due on 2026-06-30; the last one was on 2026-01-01.',
      },
      {
        changes: [],
        asOf: '2027-01-29',
        at: ['runbooks/ransomware.md:14:16', 'runbooks/web-shell.md:18:16'],
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'kind: concept',
            by: 'kind: concept\nlast_reviewed: 2026-01-01',
          },
        ],
        at: ['content/guides/why.md:6:16'],
      },
    ],
  },
});

function intervalOf(source: SourceFile, { programme }: World): string | undefined {
  const own = valueAt(source.data, ['review_interval']);
  if (own === undefined) return programme.site?.review_interval ?? DEFAULT_INTERVAL;
  return typeof own === 'string' && !isBroken(source, 'review_interval') ? own : undefined;
}

function isBroken({ issues }: SourceFile, key: string): boolean {
  return issues.some(({ path }) => path[0] === key);
}
