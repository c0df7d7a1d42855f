import { defineRule } from '../define-rule.ts';
import { valueAt } from '../../model/values-at.ts';
import type { Fix } from '../../model/finding.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { worldHistories, type DatedEntry } from '../views/world-histories.ts';

export const assessmentHistoryOutOfOrder = defineRule<{ date: string; before: string }>({
  code: 'assessment/history-out-of-order',
  severity: 'error',
  title: 'A history out of order',
  why: "The last entry is read as the newest, by people and in diffs: an old score would pass for today's.",
  message: ({ date, before }) => `The entry of ${date} stands after that of ${before}.`,
  hint: () => 'Sort the entries by date, oldest first.',
  *find(world) {
    for (const { source, entries } of worldHistories(world)) {
      const fix = sorted(source, entries);
      let latest = '';
      for (const { path, entry } of entries) {
        if (entry.date < latest) {
          yield {
            place: { file: source.file, data: { path: [...path, 'date'] } },
            args: { date: entry.date, before: latest },
            ...(fix ? { fix } : {}),
          };
        } else latest = entry.date;
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: '  - { date: 2026-09-30',
            by: '  - { date: 2026-06-30, current: 2, target: 3 }\n  - { date: 2026-09-30',
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
            by: 'date: 2025-09-30',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:8:13'],
        message: 'The entry of 2025-09-30 stands after that of 2026-03-31.',
      },
    ],
  },
});

/** The whole list by date; entries of one day keep their order. No fix where some of them have no date to sort by. */
function sorted({ file, data }: SourceFile, entries: readonly DatedEntry[]): Fix | undefined {
  const list = valueAt(data, ['history']);
  if (!Array.isArray(list) || list.length !== entries.length) return undefined;
  const order = [...entries.keys()].sort((a, b) => {
    const [one = '', other = ''] = [entries[a]?.entry.date, entries[b]?.entry.date];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  return { place: { file, data: { path: ['history'] } }, order };
}
