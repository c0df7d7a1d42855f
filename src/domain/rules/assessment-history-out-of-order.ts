import { defineRule } from './define-rule.ts';
import { worldHistories } from './world-histories.ts';

export const assessmentHistoryOutOfOrder = defineRule<{ date: string; before: string }>({
  code: 'assessment/history-out-of-order',
  severity: 'error',
  title: 'A history out of order',
  why: "The last entry is read as the newest, by people and in diffs: an old score would pass for today's.",
  message: ({ date, before }) => `The entry of ${date} stands after that of ${before}.`,
  hint: () => 'Sort the entries by date, oldest first.',
  *find(world) {
    for (const { source, entries } of worldHistories(world)) {
      let latest = '';
      for (const { path, entry } of entries) {
        if (entry.date < latest) {
          yield {
            place: { file: source.file, data: { path: [...path, 'date'] } },
            args: { date: entry.date, before: latest },
          };
        } else latest = entry.date;
      }
    }
  },
  examples: {
    passing: [{ changes: [] }],
    failing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'date: 2026-09-30',
            by: 'date: 2025-09-30',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:8:13'],
        message: 'The entry of 2025-09-30 stands after that of 2026-03-31.',
      },
    ],
  },
});
