import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookSeverityCriteria = defineCriterion({
  id: 'runbook-severity-criteria',
  text: 'Every active runbook says what makes the incident worse or less severe',
  reason: 'Severity sets who is woken and how fast; it must not depend on who is on shift.',
  remedy: 'Write what makes it another severity under severity.criteria.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks }) =>
    judgeRunbooks(
      runbooks,
      ({ meta }) => Object.keys(meta.severity.criteria ?? {}).length === 0 && 'it has no severity criteria',
    ),
});
