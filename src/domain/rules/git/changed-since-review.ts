import { isPast } from '../../judgements/due.ts';
import { changedSinceReview } from '../../links/changed-since-review.ts';
import { valuesAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { listOr } from '../../words/list-or.ts';
import { reviewDue } from '../views/review-due.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const gitChangedSinceReview = defineRule<{ files: readonly string[]; own: string; reviewed: string }>({
  code: 'git/changed-since-review',
  severity: 'warning',
  title: 'Changed since the last review',
  why: 'The date says that the page is fresh, but what it says, or what it sends people to, is no longer what was reviewed.',
  message: ({ files, own, reviewed }) => {
    const others = files.map((file) => `"${file}"`);
    const what = [...(own ? [`this file (${own})`] : []), ...others];
    return `Since the review on ${reviewed} there were changes in ${listOr(what, 'and')}.`;
  },
  hint: () => 'Read the page against what changed, and then write the day of that as "last_reviewed".',
  /** An overdue review has its own finding, and the same remedy. What a shallow clone does not know, is not said. */
  *find(world) {
    const { history, today } = world;
    for (const { source, status, body } of worldRunbooks(world)) {
      const review = reviewDue(source, world);
      if (!review || status === 'draft' || isPast(review.due, today)) continue;
      const { file } = source;
      const triggers = valuesAt(source.data, ['triggers', '*']).map(({ value }) => value);
      const all = changedSinceReview({ file, body, triggers, reviewed: review.reviewed }, history);
      if (all.length === 0) continue;
      const changed = all.filter((one) => one.file !== file);
      yield {
        place: { file, data: { path: ['last_reviewed'] } },
        args: {
          files: changed.map((one) => one.file),
          own: all.find((one) => one.file === file)?.day ?? '',
          reviewed: review.reviewed,
        },
        related: changed.map((one) => ({ place: { file: one.file }, note: `changed on ${one.day}` })),
      };
    }
  },
  examples: {
    passing: [
      { changes: [], history: { 'runbooks/web-shell.md': [{ day: '2026-08-03', reviewOnly: false }] } },
      { changes: [], history: { 'runbooks/web-shell.md': [{ day: '2026-09-03', reviewOnly: true }] } },
      { changes: [], history: { 'content/guides/why.md': [{ day: '2026-09-03', reviewOnly: false }] } },
    ],
    failing: [
      {
        changes: [],
        history: { 'content/steps/isolate-host.md': [{ day: '2026-09-03', reviewOnly: false }] },
        at: ['runbooks/web-shell.md:18:16'],
        message: 'Since the review on 2026-08-01 there were changes in "content/steps/isolate-host.md".',
      },
      {
        changes: [],
        history: {
          'runbooks/web-shell.md': [{ day: '2026-09-03', reviewOnly: false }],
          'content/alerts/edr.yml': [{ day: '2026-09-04', reviewOnly: false }],
        },
        at: ['runbooks/ransomware.md:14:16', 'runbooks/web-shell.md:18:16'],
      },
    ],
  },
});
