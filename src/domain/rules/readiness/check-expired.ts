import { answerExpires, isExpiredAnswer } from '../../judgements/answer.ts';
import { valuesAt } from '../../model/values-at.ts';
import type { ReadinessItem } from '../../model/readiness-item.ts';
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
        if (issues.some((issue) => issue.path[0] === 'items' && issue.path[1] === path[1])) continue;
        const item = value as ReadinessItem;
        const until = answerExpires(item);
        if (until && isExpiredAnswer(item, today))
          yield { place: { file, data: { path: [...path, 'checked'] } }, args: { id: item.id, until } };
      }
    }
  },
  examples: {
    passing: [{ changes: [], asOf: '2026-12-30' }],
    failing: [
      {
        changes: [{ file: 'content/readiness/detect.yml', replace: 'state: pass', by: 'state: fail' }],
        asOf: '2026-12-31',
        at: ['content/readiness/detect.yml:2:106'],
      },
      {
        changes: [],
        asOf: '2026-12-31',
        at: ['content/readiness/detect.yml:2:106'],
        message: 'The answer to "feed-checked" was valid until 2026-12-30.',
      },
    ],
  },
});
