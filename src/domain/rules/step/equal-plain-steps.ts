import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const stepEqualPlainSteps = defineRule<{ title: string }>({
  code: 'step/equal-plain-steps',
  severity: 'warning',
  title: 'Two steps of a list with the same words',
  why: 'An item of a list is known by its first sentence, in a run and in its log: of two equal ones nobody can tell later which was done, and where one is deleted the other takes its ticks.',
  message: ({ title }) => `A step "${title}" stands above it in this runbook.`,
  hint: ({ title }) =>
    `Say in each what it is about, or write a heading, "### ${title}", with "<!-- id: … -->" below it.`,
  *find(world) {
    for (const { source, body } of worldRunbooks(world))
      for (const { title, plain, span } of body.sections.flatMap(({ steps }) => steps))
        if (plain?.twin) yield { place: { file: source.file, span }, args: { title } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace:
              '### Restore\n\n**Role:** incident-lead · **Undo:** switch it off again\n\n- [ ] Restored',
            by: '1. Tell the owner of the file server.\n2. Tell the owner of the mail server.',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace:
              '### Restore\n\n**Role:** incident-lead · **Undo:** switch it off again\n\n- [ ] Restored',
            by: '1. Tell the owner.\n2. Restore.\n3. *Tell*  the owner. Once more.',
          },
        ],
        at: ['runbooks/ransomware.md:44:4'],
        message: 'A step "Tell the owner" stands above it in this runbook.',
      },
    ],
  },
});
