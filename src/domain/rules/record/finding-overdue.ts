import { defineRule } from '../define-rule.ts';
import { overdueEntries } from '../views/overdue.ts';

export const recordFindingOverdue = defineRule<{ due: string; title: string }>({
  code: 'record/finding-overdue',
  severity: 'warning',
  title: 'A finding past its day',
  why: 'The exercise showed what will fail; until it is mended, the next incident shows it again.',
  message: ({ due, title }) => `The finding "${title}" was due on ${due} and is still open.`,
  hint: () =>
    'Mend it and write "status: done", or agree on a new day with its owner and write why in the record.',
  find: (world) => overdueEntries(world, 'record', 'findings'),
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'kind: tabletop',
            by: 'kind: tabletop\nfindings: [{ title: No badge, status: open, owner: incident-lead, due: 2026-10-31 }, { title: Old, status: accepted, owner: incident-lead, due: 2026-07-01 }]',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'kind: tabletop',
            by: 'kind: tabletop\nfindings: [{ title: No badge, status: open, owner: incident-lead, due: 2026-10-30 }]',
          },
        ],
        at: ['content/records/tabletop.md:6:72'],
        message: 'The finding "No badge" was due on 2026-10-30 and is still open.',
      },
    ],
  },
});
