import { valuesAt } from '../links/values-at.ts';
import { addDays } from '../model/calendar.ts';
import type { Day } from '../model/day.ts';
import type { History } from '../model/history.ts';
import { defineRule } from './define-rule.ts';
import { listOr } from './list-or.ts';
import { reviewDue } from './review-due.ts';
import { worldRunbooks, type RunbookSource } from './world-runbooks.ts';

/** A review and its mending come into the history together, often some days after the day that is written on them. */
const GRACE_DAYS = 7;

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
    for (const runbook of worldRunbooks(world)) {
      const { source, status } = runbook;
      const review = reviewDue(source, world);
      if (!review || status === 'draft' || review.due < today) continue;
      const own = changedAfter(source.file, addDays(review.reviewed, GRACE_DAYS), history);
      const changed = reliesOn(runbook).flatMap((file) => {
        const day = changedAfter(file, review.reviewed, history);
        return day ? [{ file, day }] : [];
      });
      if (own === undefined && changed.length === 0) continue;
      yield {
        place: { file: source.file, data: { path: ['last_reviewed'] } },
        args: { files: changed.map(({ file }) => file), own: own ?? '', reviewed: review.reviewed },
        related: changed.map(({ file, day }) => ({ place: { file }, note: `changed on ${day}` })),
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

/** Files whose words a responder follows together with the runbook: its steps, its detections, the contacts. */
function reliesOn({ source, body }: RunbookSource): string[] {
  const steps = body.sections.flatMap((section) => section.steps).flatMap(({ includes }) => includes ?? []);
  const detections = valuesAt(source.data, ['triggers', '*']).map(
    ({ value }) => `content/alerts/${String(value).split('/', 1)[0]}.yml`,
  );
  return [...new Set([...steps, ...detections, 'content/site.yml'])];
}

/** The day of the last real change after a day; undefined where none is known. */
function changedAfter(file: string, day: Day, { changes }: History): Day | undefined {
  return changes[file]?.find((change) => !change.reviewOnly && change.day > day)?.day;
}
