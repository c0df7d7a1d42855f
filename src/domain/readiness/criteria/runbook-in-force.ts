import { isInForce } from '../../judgements/usable-runbooks.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookInForce = defineCriterion({
  id: 'runbook-in-force',
  text: 'No active runbook is past its last day of validity',
  reason: 'A runbook that its author has put an end to must not be what a responder finds first.',
  remedy: 'Renew it and move valid_until, or deprecate it and name what replaces it.',
  critical: true,
  nothing: 'No active runbook of this function states a last day.',
  judge: ({ runbooks, today }) =>
    judgeRunbooks(
      runbooks.filter(({ meta }) => meta.valid_until !== undefined),
      (runbook) => !isInForce(runbook.meta, today) && `it was valid until ${runbook.meta.valid_until}`,
    ),
});
