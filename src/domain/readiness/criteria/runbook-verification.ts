import { CHANGING_PHASES } from '../../model/phase.ts';
import type { Runbook } from '../../model/programme.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookVerification = defineCriterion({
  id: 'runbook-verification',
  text: 'Every active runbook says how to verify that it worked',
  reason: 'An incident that is closed without a check comes back.',
  remedy: 'Add **Verify:** to a step of containment, eradication or recovery.',
  critical: false,
  functions: ['RS', 'RC'],
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks, programme }) => {
    const verified = new Set(programme.steps.filter(({ body }) => body.facts.verify).map(({ file }) => file));
    return judgeRunbooks(
      runbooks,
      (runbook) =>
        !verifies(runbook, verified) &&
        'no step of containment, eradication or recovery says how to verify it',
    );
  },
});

/** `verified`: the reusable steps that say it for every runbook that includes them. */
function verifies({ body }: Runbook, verified: ReadonlySet<string>): boolean {
  const steps = body.sections.flatMap((section) => section.steps);
  return steps.some(
    ({ phase, facts, includes }) =>
      CHANGING_PHASES.has(phase) && (facts.verify !== undefined || verified.has(includes ?? '')),
  );
}
