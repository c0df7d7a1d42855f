import { valueAt } from '../../model/values-at.ts';
import type { TimelineEvent } from '../../model/record.ts';
import { defineRule } from '../define-rule.ts';

const ORDER = Object.keys({
  started: true,
  detected: true,
  acknowledged: true,
  contained: true,
  eradicated: true,
  recovered: true,
  closed: true,
} satisfies Record<TimelineEvent, true>);

export const recordTimelineOutOfOrder = defineRule<{
  event: string;
  earlier: string;
  time: string;
  earlierTime: string;
}>({
  code: 'record/timeline-out-of-order',
  severity: 'error',
  title: 'A timeline out of order',
  why: 'Times to detect, acknowledge and contain are computed from it; one swapped date makes them negative.',
  message: ({ event, earlier, time, earlierTime }) =>
    `The time of "${event}", ${time}, lies before that of "${earlier}", ${earlierTime}.`,
  hint: () => `Write UTC instants in this order: ${ORDER.join(', ')}.`,
  *find({ sources }) {
    for (const { file, kind, data } of sources) {
      let last: { event: string; time: string; at: number } | undefined;
      for (const event of kind === 'record' ? ORDER : []) {
        const path = ['timeline', event];
        const time = valueAt(data, path);
        const at = typeof time === 'string' ? Date.parse(time) : NaN;
        if (typeof time !== 'string' || Number.isNaN(at)) continue;
        if (last && at < last.at) {
          yield {
            place: { file, data: { path } },
            args: { event, earlier: last.event, time, earlierTime: last.time },
          };
        } else last = { event, time, at };
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
            by: 'kind: tabletop\ntimeline: { detected: 2026-06-01T08:00Z, contained: 2026-06-01T08:00Z }',
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
            by: 'kind: tabletop\ntimeline: { detected: 2026-06-01T08:00Z, contained: 2026-06-01T07:00Z }',
          },
        ],
        at: ['content/records/tabletop.md:6:53'],
        message:
          'The time of "contained", 2026-06-01T07:00Z, lies before that of "detected", 2026-06-01T08:00Z.',
      },
    ],
  },
});
