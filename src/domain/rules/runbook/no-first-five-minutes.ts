import { incidentRunbooks } from '../views/active-runbooks.ts';
import { isFirstMinutes } from '../../model/first-minutes.ts';
import { defineRule } from '../define-rule.ts';

export const runbookNoFirstFiveMinutes = defineRule({
  code: 'runbook/no-first-five-minutes',
  severity: 'warning',
  title: 'No first five minutes',
  why: 'At 3 a.m. nobody reads a page before acting: what cannot wait must stand at its top as a short list.',
  message: () => 'The runbook has no list of what to do in the first five minutes.',
  hint: () =>
    'Write "## First five minutes" before the phases, with three to six lines that begin with "- [ ] ".',
  /** One with nothing under it has the finding of an empty section. */
  *find(world) {
    for (const { body, title } of incidentRunbooks(world)) {
      if (!body.sections.some((section) => isFirstMinutes(section.title))) yield { place: title, args: {} };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: '## First five minutes', by: '## First 10 minutes' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '## First five minutes', by: '## Thoughts' }],
        at: ['runbooks/web-shell.md:3:8'],
      },
    ],
  },
});
