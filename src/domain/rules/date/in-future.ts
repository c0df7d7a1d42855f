import { valuesAt } from '../../model/values-at.ts';
import type { FileKind } from '../../model/kinds.ts';
import { defineRule } from '../define-rule.ts';

/** Days and instants on which something has already happened. */
const PAST: Partial<Record<FileKind, readonly string[]>> = {
  site: ['tier.decided'],
  runbook: ['last_reviewed'],
  step: ['last_reviewed'],
  guide: ['last_reviewed'],
  page: ['last_reviewed'],
  assessment: ['history.*.date', 'evidence.*.collected'],
  record: ['date', 'timeline.*'],
  readiness: ['items.*.checked'],
};

export const dateInFuture = defineRule<{ date: string; clock: string }>({
  code: 'date/in-future',
  severity: 'error',
  title: 'A date that has not come yet',
  why: 'Nothing can have been reviewed, tested or measured tomorrow: the page would look fresher than it is.',
  message: ({ date }) => `The date ${date} lies in the future.`,
  hint: ({ clock }) => `Write the day on which it happened, at the latest ${clock}.`,
  *find({ sources, clock }) {
    for (const { file, kind, data, issues } of sources) {
      for (const pattern of (kind && PAST[kind]) ?? []) {
        for (const { path, value } of valuesAt(data, pattern.split('.'))) {
          if (
            typeof value !== 'string' ||
            value.slice(0, 10) <= clock ||
            issues.some((issue) => issue.path.join() === path.join())
          )
            continue;
          yield { place: { file, data: { path } }, args: { date: value, clock } };
        }
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'last_reviewed: 2026-10-31',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'last_reviewed: 2026-11-01',
          },
        ],
        at: ['runbooks/web-shell.md:18:16'],
        message: 'The date 2026-11-01 lies in the future.',
      },
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'date: 2026-09-30',
            by: 'date: 2027-09-30',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:8:13'],
      },
      {
        changes: [
          { file: 'content/readiness/detect.yml', replace: 'checked: 2026-10-01', by: 'checked: 2030-10-01' },
        ],
        at: ['content/readiness/detect.yml:2:106'],
      },
      {
        changes: [
          { file: 'content/records/tabletop.md', replace: 'date: 2026-06-01', by: 'date: 2026-12-01' },
        ],
        at: ['content/records/tabletop.md:4:7'],
      },
    ],
  },
});
