import { communicates } from '../../judgements/sections.ts';
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
    judgeRunbooks(runbooks, ({ body }) => !communicates(body) && 'it has no communication step'),
});
