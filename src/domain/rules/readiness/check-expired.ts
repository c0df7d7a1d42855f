import { valueAt, valuesAt } from '../../links/values-at.ts';
import { addDays, durationDays } from '../../model/calendar.ts';
import { defineRule } from '../define-rule.ts';

export const readinessCheckExpired = defineRule<{ id: string; until: string }>({
  code: 'readiness/check-expired',
  severity: 'info',
  title: 'An answer that no longer holds',
  why: 'The item counts as unanswered from that day on, and the function may no longer be ready.',
  message: ({ id, until }) => `The answer to "${id}" was valid until ${until}.`,
  hint: ({ id }) => `Check "${id}" again, and write the day as "checked".`,
  *find({ sources, today }) {
    for (const { file, kind, data, issues } of sources) {
      for (const { path, value } of kind === 'readiness' ? valuesAt(data, ['items', '*']) : []) {
        const [id, state, checked, held] = ['id', 'state', 'checked', 'valid_for'].map((key) =>
          valueAt(value, [key]),
        );
        if (issues.some((issue) => issue.path[0] === 'items' && issue.path[1] === path[1])) continue;
        if (typeof checked !== 'string' || typeof held !== 'string' || state !== 'pass') continue;
        const until = addDays(checked, durationDays(held));
        if (until < today)
          yield { place: { file, data: { path: [...path, 'checked'] } }, args: { id: String(id), until } };
      }
    }
  },
  examples: {
    passing: [{ changes: [], asOf: '2026-12-30' }],
    failing: [
      {
        changes: [],
        asOf: '2026-12-31',
        at: ['content/readiness/detect.yml:2:106'],
        message: 'The answer to "feed-checked" was valid until 2026-12-30.',
      },
    ],
  },
});
