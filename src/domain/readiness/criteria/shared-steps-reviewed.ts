import { defineCriterion } from '../define-criterion.ts';
import { includedSteps } from '../../judgements/sections.ts';
import { reviewInterval } from '../../judgements/due.ts';
import { reviewJudgement } from '../review.ts';
import { stepSubject } from '../subjects.ts';

export const sharedStepsReviewed = defineCriterion({
  id: 'shared-steps-reviewed',
  text: 'Every shared step that a runbook includes was reviewed within its interval',
  reason: 'One stale shared step makes every runbook that includes it wrong.',
  remedy: 'Walk through the step and set its last_reviewed.',
  critical: false,
  nothing: 'No active runbook of this function includes a shared step.',
  judge: ({ runbooks, programme, today }) => {
    const included = includedSteps(runbooks.map(({ body }) => body));
    return programme.steps
      .filter(({ file }) => included.has(file))
      .map((step) => {
        const { last_reviewed, review_interval } = step.meta;
        const interval = review_interval ?? reviewInterval(programme.site);
        return reviewJudgement(stepSubject(step), last_reviewed, interval, today);
      });
  },
});
