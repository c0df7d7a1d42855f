import { defineCriterion } from '../define-criterion.ts';
import { reviewJudgement } from '../review.ts';
import { runbookSubject } from '../subjects.ts';

export const runbookReviewInDate = defineCriterion({
  id: 'runbook-review-in-date',
  text: 'Every active runbook was reviewed within its interval',
  reason: 'Consoles, people and networks change; a step that was right last year may destroy evidence today.',
  remedy: 'Walk through it with whoever would use it, mend it, and set last_reviewed.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks, today }) =>
    runbooks.map((runbook) =>
      reviewJudgement(
        runbookSubject(runbook),
        runbook.meta.last_reviewed,
        runbook.meta.review_interval,
        today,
      ),
    ),
});
