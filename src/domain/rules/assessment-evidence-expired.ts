import { valueAt, valuesAt } from '../links/values-at.ts';
import { addDays, durationDays } from '../model/calendar.ts';
import { defineRule } from './define-rule.ts';

export const assessmentEvidenceExpired = defineRule<{ until: string; count: number }>({
  code: 'assessment/evidence-expired',
  severity: 'warning',
  title: 'No evidence is valid any more',
  why: 'The score is then only somebody’s word, and the evidenced score is capped.',
  message: ({ until, count }) =>
    count === 1 ? `The only evidence was valid until ${until}.` : `The last of ${count} pieces of evidence was valid until ${until}.`,
  hint: () => 'Collect it anew and add an entry with the day of it.',
  *find({ sources, today }) {
    for (const { file, kind, data, issues } of sources) {
      if (kind !== 'assessment' || issues.some(({ path }) => path[0] === 'evidence')) continue;
      const ends = valuesAt(data, ['evidence', '*']).map(({ path, value }) => ({
        path,
        until: addDays(String(valueAt(value, ['collected'])), durationDays(String(valueAt(value, ['valid_for'])))),
      }));
      const last = ends.reduce((latest, end) => (end.until > latest.until ? end : latest), { path: [] as (string | number)[], until: '' } as (typeof ends)[number]);
      if (ends.length > 0 && last.until < today)
        yield { place: { file, data: { path: [...last.path, 'collected'] } }, args: { until: last.until, count: ends.length } };
    }
  },
  examples: {
    passing: [{ changes: [], asOf: '2027-01-31' }],
    failing: [
      {
        changes: [],
        asOf: '2027-04-01',
        at: ['content/assessments/endpoint-telemetry.md:10:91'],
        message: 'The only evidence was valid until 2027-03-27.',
      },
    ],
  },
});
