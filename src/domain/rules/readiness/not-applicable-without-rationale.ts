import { valueAt, valuesAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';

export const readinessNotApplicableWithoutRationale = defineRule({
  code: 'readiness/not-applicable-without-rationale',
  severity: 'error',
  title: 'An item taken out without a reason',
  why: 'Leaving an item out makes a function look readier; a reader must be able to see why that is honest.',
  message: () => 'The item is not-applicable and does not say why.',
  hint: () => 'Add "rationale: " and the reason to the item.',
  *find({ sources }) {
    for (const { file, kind, data } of sources) {
      if (kind !== 'readiness') continue;
      for (const { path, value } of valuesAt(data, ['items', '*'])) {
        const isBare =
          valueAt(value, ['state']) === 'not-applicable' && valueAt(value, ['rationale']) === undefined;
        if (isBare) yield { place: { file, data: { path: [...path, 'state'] } }, args: {} };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/readiness/detect.yml',
            replace: 'state: pass',
            by: 'state: not-applicable, rationale: no feeds',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/readiness/detect.yml', replace: 'state: pass', by: 'state: not-applicable' },
        ],
        at: ['content/readiness/detect.yml:2:91'],
      },
    ],
  },
});
