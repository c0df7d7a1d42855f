import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookEmptyStep = defineRule<{ title: string }>({
  code: 'runbook/empty-step',
  severity: 'warning',
  title: 'A step that says nothing',
  why: 'Its heading raises a question, and nothing answers it.',
  message: ({ title }) => `The step "${title}" has no text.`,
  hint: () => 'Write what to do and how to tell that it is done, or delete the step.',
  *find(world) {
    for (const { source, body } of worldRunbooks(world)) {
      for (const { title, html, arms, facts, includes, kind, plain, span } of body.sections.flatMap(
        ({ steps }) => steps,
      )) {
        const empty =
          html.trim() === '' && arms.length === 0 && !facts.verify && !facts.caution && !includes && !plain;
        if (empty && kind === 'step') yield { place: { file: source.file, span }, args: { title } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: 'Restore from the last backup that was tested.',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/ransomware.md', replace: '- [ ] Restored', by: '' }],
        at: ['runbooks/ransomware.md:42:1'],
      },
    ],
  },
});
