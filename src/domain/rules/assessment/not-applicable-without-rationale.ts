import { defineRule } from '../define-rule.ts';
import { worldHistories } from '../views/world-histories.ts';

export const assessmentNotApplicableWithoutRationale = defineRule<{ status: string }>({
  code: 'assessment/not-applicable-without-rationale',
  severity: 'error',
  title: 'A control taken out without a reason',
  why: 'Leaving a control out raises the score; a reader must be able to see why that is honest.',
  message: ({ status }) => `The control is ${status} and does not say why.`,
  hint: () => 'Add "rationale: " and the reason to the entry.',
  *find(world) {
    for (const { source, entries } of worldHistories(world)) {
      for (const { path, entry } of entries) {
        if (!('status' in entry) || entry.rationale !== undefined) continue;
        yield {
          place: { file: source.file, data: { path: [...path, 'status'] } },
          args: { status: entry.status },
        };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'current: 2.5, target: 3.5',
            by: 'status: not-applicable, rationale: no endpoints of our own',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'current: 2.5, target: 3.5',
            by: 'status: out-of-scope',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:8:33'],
        message: 'The control is out-of-scope and does not say why.',
      },
    ],
  },
});
