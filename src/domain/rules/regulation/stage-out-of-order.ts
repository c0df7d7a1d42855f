import { valueAt, valuesAt } from '../../model/values-at.ts';
import { durationMinutes } from '../../model/time/calendar.ts';
import { defineRule } from '../define-rule.ts';

export const regulationStageOutOfOrder = defineRule<{ deadline: string; before: string }>({
  code: 'regulation/stage-out-of-order',
  severity: 'warning',
  title: 'Deadlines out of order',
  why: 'The first line is taken for the first clock: a shorter one further down runs out unseen.',
  message: ({ deadline, before }) => `The deadline ${deadline} stands below the longer one of ${before}.`,
  hint: () => 'Write the stages in the order in which they fall due.',
  /** Clocks that different events start, or that count other days, cannot be compared. */
  *find({ sources }) {
    for (const { file, kind, data, issues } of sources) {
      if (kind !== 'regulations' || issues.length > 0) continue;
      for (const { path, value: duty } of valuesAt(data, ['regulations', '*'])) {
        const longest = new Map<string, string>();
        for (const { path: at, value } of valuesAt(duty, ['stages', '*'])) {
          const deadline = valueAt(value, ['deadline']);
          if (typeof deadline !== 'string') continue;
          const clock = ['clock_starts', 'counting'].map((key) => String(valueAt(value, [key]))).join('\n');
          const before = longest.get(clock);
          if (before !== undefined && durationMinutes(deadline) < durationMinutes(before))
            yield {
              place: { file, data: { path: [...path, ...at, 'deadline'] } },
              args: { deadline, before },
            };
          else longest.set(clock, deadline);
        }
      }
    }
  },
  examples: {
    passing: [
      { changes: [] },
      {
        changes: [
          {
            file: 'content/regulations.yml',
            replace: 'stages:\n',
            by: 'stages:\n      - { what: Word to those concerned, clock_starts: awareness of the breach, to: them }\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/regulations.yml',
            replace: 'stages:\n',
            by: 'stages:\n      - { what: Report, deadline: 30d, clock_starts: awareness of the breach, to: the authority }\n',
          },
        ],
        at: ['content/regulations.yml:10:41'],
        message: 'The deadline 72h stands below the longer one of 30d.',
      },
    ],
  },
});
