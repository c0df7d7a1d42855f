import { silentFall } from '../../maturity/silent-fall.ts';
import { defineRule } from '../define-rule.ts';
import { worldHistories } from '../views/world-histories.ts';

export const assessmentLoweredWithoutNote = defineRule<{ before: number; after: number; date: string }>({
  code: 'assessment/lowered-without-note',
  severity: 'warning',
  title: 'A score that falls without a reason',
  why: 'Whoever reads a falling line asks what happened. A year later nobody remembers, and the number is doubted.',
  message: ({ before, after, date }) =>
    `The score falls from ${before} to ${after} on ${date}, and no note says why.`,
  hint: () => 'Add `note: …` to this entry: what was found, or what got worse.',
  *find(world) {
    for (const { source, entries } of worldHistories(world)) {
      for (const [at, { path, entry }] of entries.entries()) {
        const before = silentFall(
          entries.slice(0, at).map((one) => one.entry),
          entry,
        );
        if (before === undefined || 'status' in entry) continue;
        yield {
          place: { file: source.file, data: { path: [...path, 'current'] } },
          args: { before, after: entry.current, date: entry.date },
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
            by: 'current: 1, target: 3.5, note: an acquired site came without sensors',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/assessments/endpoint-telemetry.md', replace: 'current: 2.5', by: 'current: 1' },
        ],
        at: ['content/assessments/endpoint-telemetry.md:8:34'],
        message: 'The score falls from 1.5 to 1 on 2026-09-30, and no note says why.',
      },
    ],
  },
});
