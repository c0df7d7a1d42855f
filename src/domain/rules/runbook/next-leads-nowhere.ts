import { defineRule } from '../define-rule.ts';
import { looseEndsOf } from '../views/flow-links.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookNextLeadsNowhere = defineRule<{ text: string }>({
  code: 'runbook/next-leads-nowhere',
  severity: 'error',
  title: 'A "Next" that leads nowhere',
  why: 'The page, the diagram and the exported playbook would go on with whatever stands below, which the author did not mean.',
  message: ({ text }) => `"Next" says "${text}", which is neither a step nor an end.`,
  hint: () =>
    'Write "**Next:** [step](#step)" or "**Next:** end", or delete it: the flow then goes on with the next heading.',
  *find(world) {
    for (const runbook of worldRunbooks(world)) {
      for (const { text, span } of looseEndsOf(runbook, 'jump'))
        yield { place: { file: runbook.source.file, span }, args: { text } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Confirmed',
            by: '**Next:** [Restore](#restore)\n\n**If it fails:** [Cut off](#cut-off-the-network)',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: '- [ ] Confirmed', by: '**Next:** the second step' },
        ],
        at: ['runbooks/ransomware.md:30:11'],
      },
    ],
  },
});
