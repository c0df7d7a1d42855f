import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookEscalation = defineCriterion({
  id: 'runbook-escalation',
  text: 'Every active runbook says when to escalate',
  reason: 'Without a stated condition people escalate late, because they doubt.',
  remedy: 'Write the conditions under escalate_if.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks }) =>
    judgeRunbooks(
      runbooks,
      ({ meta }) => !meta.escalate_if?.length && 'it names no condition for escalation',
    ),
});
