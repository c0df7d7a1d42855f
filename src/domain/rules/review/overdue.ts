import { isPast } from '../../judgements/due.ts';
import { defineRule } from '../define-rule.ts';
import { reviewDue } from '../views/review-due.ts';

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
      const review = reviewDue(source, world);
      if (!review || !isPast(review.due, world.today)) continue;
      yield {
        place: { file: source.file, data: { path: ['last_reviewed'] } },
        args: { ...review, today: world.today },
      };
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
