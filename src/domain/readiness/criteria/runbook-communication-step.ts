import type { Runbook } from '../../model/programme.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookCommunicationStep = defineCriterion({
  id: 'runbook-communication-step',
  text: 'Every active runbook has a communication step',
  reason: 'Who is told what, and by whom, goes wrong more often than the technical work.',
  remedy: 'Add a step under a heading "Communication".',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks }) =>
    judgeRunbooks(runbooks, (runbook) => !communicates(runbook) && 'it has no communication step'),
});

function communicates({ body }: Runbook): boolean {
  return body.sections.some(
    ({ phases, steps, checks }) => phases.includes('communication') && steps.length + checks.length > 0,
  );
}
