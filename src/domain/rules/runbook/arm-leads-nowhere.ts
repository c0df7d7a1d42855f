import { defineRule } from '../define-rule.ts';
import { looseEndsOf } from '../views/flow-links.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookArmLeadsNowhere = defineRule<{
  label: string;
  text: string;
  anchor?: string | undefined;
}>({
  code: 'runbook/arm-leads-nowhere',
  severity: 'error',
  title: 'An arm that leads nowhere',
  why: 'Whoever gives this answer does not learn what to do next.',
  message: ({ label, text, anchor }) =>
    anchor
      ? `The arm "${label}" leads to "#${anchor}", which is no step.`
      : `The arm "${label}" leads to ${text ? `"${text}"` : 'nothing'}, which is neither a step nor an end.`,
  hint: () => 'Link to a step, as in "[Reset](#reset)", to another runbook, or write "end: " and the reason.',
  *find(world) {
    for (const runbook of worldRunbooks(world)) {
      for (const { label, text, anchor, span } of looseEndsOf(runbook, 'arm')) {
        yield { place: { file: runbook.source.file, span }, args: { label, text, anchor } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '→ end: a false positive',
            by: '→ [Return to service](#return-to-service)',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '→ end: a false positive', by: '→ carry on' }],
        at: ['runbooks/web-shell.md:43:1'],
        message: 'The arm "No" leads to "carry on", which is neither a step nor an end.',
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '→ end: a false positive',
            by: '→ [First](#first-five-minutes)',
          },
        ],
        at: ['runbooks/web-shell.md:43:1'],
      },
    ],
  },
});
