import { isOpen } from '../../judgements/open.ts';
import { valueAt, valuesAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';

export const recordFindingNoDue = defineRule<{ title: string }>({
  code: 'record/finding-no-due',
  severity: 'warning',
  title: 'An open finding without a day',
  why: 'What is due on no day is never overdue, and is found again by the next exercise.',
  message: ({ title }) => `The finding "${title}" is open and due on no day.`,
  hint: () => 'Agree on a day with its owner ("due: YYYY-MM-DD"), or write "status: accepted".',
  *find({ sources }) {
    for (const { file, kind, data } of sources) {
      for (const { path, value } of kind === 'record' ? valuesAt(data, ['findings', '*']) : []) {
        const [due, status, title] = ['due', 'status', 'title'].map((key) => valueAt(value, [key]));
        if (due === undefined && isOpen({ status: String(status) }))
          yield { place: { file, data: { path: [...path, 'title'] } }, args: { title: String(title) } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'kind: tabletop',
            by: 'kind: tabletop\nfindings: [{ title: No badge, status: done, owner: incident-lead }]',
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
            by: 'kind: tabletop\nfindings: [{ title: No badge, status: open, owner: incident-lead }]',
          },
        ],
        at: ['content/records/tabletop.md:6:21'],
        message: 'The finding "No badge" is open and due on no day.',
      },
    ],
  },
});
