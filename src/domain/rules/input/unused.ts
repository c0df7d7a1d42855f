import { defineRule } from '../define-rule.ts';
import { inputFiles } from '../views/input-places.ts';

export const inputUnused = defineRule<{ id: string }>({
  code: 'input/unused',
  severity: 'warning',
  title: 'An input that no command names',
  why: 'A responder types it at 3 a.m. and it fills nothing.',
  message: ({ id }) => `No command names "<${id}>".`,
  hint: ({ id }) =>
    `Write "<${id}>" where commands need it, or make it plain words about what must be known.`,
  *find(world) {
    for (const { file, own, at, used } of inputFiles(world)) {
      for (const { id } of own) {
        const path = at.get(id);
        if (!used.has(id) && path) yield { place: { file, data: { path: [...path] } }, args: { id } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'inputs: [The ransom note]\nlast_reviewed: 2026-08-01',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'inputs: [{ id: host, title: Host, kind: hostname }]\nlast_reviewed: 2026-08-01',
          },
        ],
        at: ['runbooks/ransomware.md:14:16'],
        message: 'No command names "<host>".',
      },
    ],
  },
});
