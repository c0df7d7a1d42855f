import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookTrigger = defineCriterion({
  id: 'runbook-trigger',
  text: 'Every active runbook has a trigger',
  reason: 'A runbook that no alert leads to is found late or not at all.',
  remedy: 'Name the detection rules that should open it under triggers.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks }) =>
    judgeRunbooks(runbooks, ({ meta }) => !meta.triggers?.length && 'nothing triggers it'),
});
