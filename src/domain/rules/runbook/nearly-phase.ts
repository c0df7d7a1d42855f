import { nearPhaseName } from '../../words/phase-words.ts';
import { defineRule } from '../define-rule.ts';
import { placeWithin } from '../views/place-within.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookNearlyPhase = defineRule<{ title: string; phase: string }>({
  code: 'runbook/nearly-phase',
  severity: 'warning',
  title: 'A heading that is nearly a phase',
  why: 'Its part counts as plain text: the steps below it are in no flow, in no run and on no run sheet.',
  message: ({ title }) => `The heading "${title}" names no phase.`,
  hint: ({ phase }) => `Did you mean "${phase}"?`,
  *find(world) {
    for (const { source, body } of worldRunbooks(world)) {
      for (const { phases, title, span } of body.sections) {
        const phase = phases.length === 0 ? nearPhaseName(title) : undefined;
        if (!phase) continue;
        const place = { file: source.file, span };
        // Of a heading of two phases only one is misspelt.
        const part = /[&/,+]| and /i.test(title) ? undefined : placeWithin(world, place, title);
        const number = /^[\d.)\s]*/.exec(title)?.[0] ?? '';
        yield {
          place,
          args: { title, phase },
          ...(part ? { fix: { place: part, replacement: `${number}${phase}` } } : {}),
        };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: '## Recovery', by: '## Contacts\n\n## Recovery' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '## Recovery',
            by: '## 2. Contaiment\n\nText.\n\n## Recovery',
          },
        ],
        at: ['runbooks/web-shell.md:60:1'],
        message: 'The heading "2. Contaiment" names no phase.',
      },
    ],
  },
});
