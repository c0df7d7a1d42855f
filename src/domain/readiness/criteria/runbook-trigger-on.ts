import { isOn } from '../../judgements/detection-rules.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookTriggerOn = defineCriterion({
  id: 'runbook-trigger-on',
  text: 'Every active runbook with triggers has one that is switched on',
  reason: 'A trigger that is switched off, or was removed, will never open the runbook.',
  remedy: 'Switch a rule on again, or name another under triggers.',
  critical: false,
  nothing: 'No active runbook of this function has a trigger.',
  judge: ({ runbooks, programme }) => {
    const on = new Set(
      programme.alertSources.flatMap(({ id, data }) =>
        data.rules.filter(isOn).map((rule) => `${id}/${rule.id}`),
      ),
    );
    return judgeRunbooks(
      runbooks.filter(({ meta }) => meta.triggers?.length),
      ({ meta }) =>
        !meta.triggers?.some((trigger) => on.has(trigger)) && 'none of its triggers is switched on',
    );
  },
});
