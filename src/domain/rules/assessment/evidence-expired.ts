import { evidenceExpires, evidenceState, lastEvidence } from '../../judgements/evidence.ts';
import { valueAt, valuesAt } from '../../model/values-at.ts';
import type { Evidence } from '../../model/assessment.ts';
import { defineRule } from '../define-rule.ts';

export const assessmentEvidenceExpired = defineRule<{ until: string; count: number }>({
  code: 'assessment/evidence-expired',
  severity: 'warning',
  title: 'A key control without valid evidence',
  why: 'Whole functions stand or fall with it, and whether it still works is only somebody’s word.',
  message: ({ until, count }) =>
    `${count === 1 ? 'The only' : `The last of ${count} pieces of`} evidence for this key control was valid until ${until}.`,
  hint: () => 'Collect it anew, and add an entry with the day of it.',
  /** Key controls are those with a floor; of the others the evidenced score tells. */
  *find({ sources, today }) {
    for (const { file, kind, data, issues } of sources) {
      if (kind !== 'assessment' || valueAt(data, ['floor']) === undefined) continue;
      if (issues.some(({ path }) => path[0] === 'evidence')) continue;
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
    passing: [{ changes: [], asOf: '2027-04-01' }],
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
