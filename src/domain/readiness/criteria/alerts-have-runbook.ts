import { isInForce } from '../../judgements/usable-runbooks.ts';
import { isSerious } from '../../judgements/detection-rules.ts';
import { defineCriterion } from '../define-criterion.ts';
import { alertSubject, judged } from '../subjects.ts';

export const alertsHaveRunbook = defineCriterion({
  id: 'alerts-have-runbook',
  text: 'Every high-severity alert has an active runbook',
  reason: 'An alert that rings at night must say what to do, or it will be closed to make it stop.',
  remedy: 'Write a runbook and name the rule under its triggers; or lower or switch off the rule.',
  critical: true,
  functions: ['DE', 'RS'],
  nothing: 'No detection rule of high or critical severity is switched on.',
  judge: ({ allRunbooks, programme, today }) => {
    const inForce = allRunbooks.filter(({ meta }) => isInForce(meta, today));
    const led = new Set(inForce.flatMap(({ meta }) => meta.triggers ?? []));
    return programme.alertSources.flatMap((source) =>
      source.data.rules
        .filter(isSerious)
        .map((rule) =>
          judged(
            alertSubject(source, rule),
            !led.has(`${source.id}/${rule.id}`) && `${rule.severity}, without an active runbook`,
          ),
        ),
    );
  },
});
