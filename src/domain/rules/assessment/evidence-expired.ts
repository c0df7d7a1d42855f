import { evidenceExpires, evidenceState, lastEvidence } from '../../judgements/evidence.ts';
import { controlAsOf } from '../../maturity/control-state.ts';
import { valueAt, valuesAt } from '../../model/values-at.ts';
import type { Evidence } from '../../model/assessment.ts';
import { defineRule } from '../define-rule.ts';
import { worldHistories } from '../views/world-histories.ts';

export const assessmentEvidenceExpired = defineRule<{ until: string; count: number }>({
  code: 'assessment/evidence-expired',
  severity: 'warning',
  title: 'A key control without valid evidence',
  why: 'Whole functions stand or fall with it, and whether it still works is only somebody’s word.',
  message: ({ until, count }) =>
    `${count === 1 ? 'The only' : `The last of ${count} pieces of`} evidence for this key control was valid until ${until}.`,
  hint: () => 'Collect it anew, and add an entry with the day of it.',
  /** Key controls are those with a floor; of the others the evidenced score tells. One without a score claims nothing. */
  *find(world) {
    const { today } = world;
    for (const { source, entries } of worldHistories(world)) {
      const { file, data, issues } = source;
      if (valueAt(data, ['floor']) === undefined) continue;
      if (issues.some(({ path }) => path[0] === 'evidence')) continue;
      if (controlAsOf({ history: entries.map(({ entry }) => entry) }, today).kind !== 'scored') continue;
      const known = valuesAt(data, ['evidence', '*'])
        .map(({ path, value }) => ({ path, ...(value as Evidence) }))
        .filter(({ collected }) => collected <= today);
      const last = lastEvidence(known, today);
      if (last && evidenceState(known, today) === 'expired')
        yield {
          place: { file, data: { path: [...last.path, 'collected'] } },
          args: { until: evidenceExpires(last), count: known.length },
        };
    }
  },
  examples: {
    passing: [
      { changes: [], asOf: '2027-04-01' },
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'owner: incident-lead',
            by: 'owner: incident-lead\nfloor: 2',
          },
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'current: 2.5, target: 3.5',
            by: 'status: out-of-scope, rationale: no endpoints of our own',
          },
        ],
        asOf: '2027-04-01',
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'owner: incident-lead',
            by: 'owner: incident-lead\nfloor: 2',
          },
        ],
        asOf: '2027-04-01',
        at: ['content/assessments/endpoint-telemetry.md:11:91'],
        message: 'The only evidence for this key control was valid until 2027-03-27.',
      },
    ],
  },
});
