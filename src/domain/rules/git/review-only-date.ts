import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';

export const gitReviewOnlyDate = defineRule<{ day: string }>({
  code: 'git/review-only-date',
  severity: 'info',
  title: 'A review that changed nothing but its date',
  why: 'Perhaps everything was still right. Perhaps somebody only made the page green: readers cannot tell.',
  message: ({ day }) => `The last change, on ${day}, changed nothing but the date of the review.`,
  hint: () =>
    'Nothing to do if the page was read and was right; else review it, and mend what is no longer so.',
  *find({ sources, history }) {
    for (const { file, data } of sources) {
      const [last] = history.changes[file] ?? [];
      if (last?.reviewOnly && typeof valueAt(data, ['last_reviewed']) === 'string')
        yield { place: { file, data: { path: ['last_reviewed'] } }, args: { day: last.day } };
    }
  },
  examples: {
    passing: [
      {
        changes: [],
        history: {
          'runbooks/web-shell.md': [
            { day: '2026-08-01', reviewOnly: false },
            { day: '2026-03-01', reviewOnly: true },
          ],
        },
      },
    ],
    failing: [
      {
        changes: [],
        history: { 'runbooks/web-shell.md': [{ day: '2026-08-02', reviewOnly: true }] },
        at: ['runbooks/web-shell.md:18:16'],
        message: 'The last change, on 2026-08-02, changed nothing but the date of the review.',
      },
    ],
  },
});
