import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookPrerequisites = defineCriterion({
  id: 'runbook-prerequisites',
  text: 'Every active runbook states the access and tools that it needs',
  reason: 'Missing access is found out at the worst moment.',
  remedy: 'List them under prerequisites, each with a way to check.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks }) =>
    judgeRunbooks(runbooks, ({ meta }) => !meta.prerequisites?.length && 'it states no prerequisite'),
});
