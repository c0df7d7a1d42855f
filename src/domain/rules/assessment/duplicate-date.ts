import { defineRule } from '../define-rule.ts';
import { worldHistories } from '../views/world-histories.ts';

export const assessmentDuplicateDate = defineRule<{ date: string }>({
  code: 'assessment/duplicate-date',
  severity: 'error',
  title: 'Two entries of one day',
  why: 'A control has one score on a day; with two, nobody can say which counts.',
  message: ({ date }) => `The history has two entries of ${date}.`,
  hint: () => 'Delete one of the two, or mend its date.',
  *find(world) {
    for (const { source, entries } of worldHistories(world)) {
      const seen = new Set<string>();
      for (const { path, entry } of entries) {
        if (seen.has(entry.date))
          yield {
            place: { file: source.file, data: { path: [...path, 'date'] } },
            args: { date: entry.date },
          };
        seen.add(entry.date);
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'date: 2026-09-30',
            by: 'date: 2026-04-01',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'date: 2026-09-30',
            by: 'date: 2026-03-31',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:8:13'],
      },
    ],
  },
});
