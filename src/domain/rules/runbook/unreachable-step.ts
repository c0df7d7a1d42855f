import { reachableNodes } from '../../links/reachable-nodes.ts';
import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookUnreachableStep = defineRule<{ title: string; plain: boolean }>({
  code: 'runbook/unreachable-step',
  severity: 'error',
  title: 'A step that no path reaches',
  why: 'Whoever follows the page step by step never does it, although somebody thought it necessary.',
  message: ({ title }) => `No path leads to the step "${title}".`,
  hint: ({ title, plain }) =>
    plain
      ? `No link leads to an item of a list: give it a heading, "### ${title}", and the other steps of its phase too, and link to it; or mend the "Next" or the arms above it, or delete it.`
      : 'Link to it from an arm, a "Next" or an "If it fails" of another step, or delete it.',
  /** A way that leads nowhere may be the one that is missing: it has its own finding, and comes first. */
  *find(world) {
    for (const { source, flow } of worldRunbooks(world)) {
      if (flow.looseEnds.length > 0) continue;
      const reached = reachableNodes(flow);
      for (const { id, step, title } of flow.nodes) {
        if (step && !reached.has(id))
          yield {
            place: { file: source.file, span: step.span },
            args: { title, plain: step.plain !== undefined },
          };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '## Recovery',
            by: '## Communication\n\n### Tell staff\n\nTell them.\n\n## Recovery',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: '- [ ] Confirmed', by: '**Next:** [Restore](#restore)' },
        ],
        at: ['runbooks/ransomware.md:34:1'],
        message: 'No path leads to the step "Cut off the network".',
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '[Isolate](#isolate-a-host)',
            by: '[Remove](#remove-the-shell)',
          },
        ],
        at: ['runbooks/web-shell.md:48:1'],
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace:
              '### Cut off the network\n\n**Role:** triage-analyst · **Undo:** open the link again\n\n- [ ] Cut off',
            by: '1. Cut off the network. **Next:** [Restore](#restore)\n2. Lock the doors.',
          },
        ],
        at: ['runbooks/ransomware.md:35:4'],
        message: 'No path leads to the step "Lock the doors".',
      },
    ],
  },
});
