import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookRoutes = defineCriterion({
  id: 'runbook-routes',
  text: 'Every active runbook says where to go when it is the wrong one',
  reason: 'The first guess about an incident is often wrong; the way on must be one line away.',
  remedy: 'Name signs of other incidents, and their runbooks, under routes.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks }) =>
    judgeRunbooks(runbooks, ({ meta }) => !meta.routes?.length && 'it leads to no other runbook'),
});
