import { LONGEST_TITLE } from '../../model/body.ts';
import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const stepLongTitle = defineRule<{ title: string }>({
  code: 'step/long-title',
  severity: 'info',
  title: 'A step whose first sentence is too long for a title',
  why: 'The first sentence of an item is the title of its step, in lists, in the flow and in the log: nobody takes in a whole paragraph there.',
  message: ({ title }) => `The title of the step is cut: "${title}".`,
  hint: () =>
    `Begin the item with a sentence of at most ${LONGEST_TITLE} characters that says what to do; the rest follows as it is.`,
  *find(world) {
    for (const { source, body } of worldRunbooks(world))
      for (const { title, plain, span } of body.sections.flatMap(({ steps }) => steps))
        if (plain?.cut) yield { place: { file: source.file, span }, args: { title } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace:
              '### Restore\n\n**Role:** incident-lead · **Undo:** switch it off again\n\n- [ ] Restored',
            by: `1. Restore. ${'Then look whether it works. '.repeat(6)}`,
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
            by: `1. Restore ${'one server after the other, '.repeat(5)}and look.`,
          },
        ],
        at: ['runbooks/ransomware.md:42:4'],
      },
    ],
  },
});
