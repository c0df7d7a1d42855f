import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookEmptyStep = defineRule<{ title?: string | undefined }>({
  code: 'runbook/empty-step',
  severity: 'warning',
  title: 'A step that says nothing',
  why: 'Its heading raises a question, and nothing answers it.',
  message: ({ title }) =>
    title === undefined ? 'An item among the steps has no text.' : `The step "${title}" has no text.`,
  hint: ({ title }) =>
    title === undefined
      ? 'Write what to do, or delete the item: the steps behind it have other numbers then.'
      : 'Write what to do and how to tell that it is done, or delete the step.',
  *find(world) {
    for (const { source, body } of worldRunbooks(world)) {
      for (const span of body.sections.flatMap(({ emptyItems = [] }) => emptyItems))
        yield { place: { file: source.file, span }, args: {} };
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
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace:
              '### Restore\n\n**Role:** incident-lead · **Undo:** switch it off again\n\n- [ ] Restored',
            by: '1. Restore.\n2.\n3. <!-- later -->\n4. Look.',
          },
        ],
        at: ['runbooks/ransomware.md:43:1', 'runbooks/ransomware.md:44:1'],
        message: 'An item among the steps has no text.',
      },
    ],
  },
});
