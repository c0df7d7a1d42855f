import { defineRule } from '../define-rule.ts';
import { overdueEntries } from '../views/overdue.ts';

export const assessmentActionOverdue = defineRule<{ due: string; title: string }>({
  code: 'assessment/action-overdue',
  severity: 'warning',
  title: 'An action past its day',
  why: 'The target assumes that it is done: every week that it is not, the plan is further from what is so.',
  message: ({ due, title }) => `The action "${title}" was due on ${due} and is still open.`,
  hint: () => 'Write "status: done" or "status: dropped", or agree on a new day with its owner.',
  find: (world) => overdueEntries(world, 'assessment', 'actions'),
  examples: {
    passing: [{ changes: [], asOf: '2027-01-31' }],
    failing: [
      {
        changes: [],
        asOf: '2027-02-01',
        at: ['content/assessments/endpoint-telemetry.md:12:66'],
        message: 'The action "Cover the build servers" was due on 2027-01-31 and is still open.',
      },
    ],
  },
});
