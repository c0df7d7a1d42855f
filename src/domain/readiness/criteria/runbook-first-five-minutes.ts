import { hasFirstMinutes } from '../../judgements/sections.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookFirstFiveMinutes = defineCriterion({
  id: 'runbook-first-five-minutes',
  text: 'Every active runbook says what to do in the first five minutes',
  reason: 'The first minutes decide most, and are the ones in which nobody reads a long page.',
  remedy: 'Add a section "First five minutes" with boxes to tick.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks }) =>
    judgeRunbooks(runbooks, ({ body }) => !hasFirstMinutes(body) && 'it has no section "First five minutes"'),
});
