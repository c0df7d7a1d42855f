import type { Flow } from '../../links/flow.ts';
import { reachableNodes } from '../../links/reachable-nodes.ts';
import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookCycleWithoutExit = defineRule<{ title: string; others: number }>({
  code: 'runbook/cycle-without-exit',
  severity: 'error',
  title: 'Steps that lead round and round',
  why: 'Whoever follows the page never gets to an end, and notices only after the second round.',
  message: ({ title, others }) =>
    others === 0
      ? `The step "${title}" leads only to itself.`
      : `No end can be reached from the step "${title}": it and ${others === 1 ? 'one other' : `${others} others`} lead only to one another.`,
  hint: () => 'Give one of the steps an arm or a "Next" that leaves the circle, or ends: "end: reason".',
  /** A way that leads nowhere may be the exit that is missing: it has its own finding, and comes first. */
  *find(world) {
    for (const { source, flow } of worldRunbooks(world)) {
      if (flow.looseEnds.length > 0) continue;
      const leaving = nodesWithExit(flow);
      if (leaving.size === flow.nodes.length) continue;
      const reached = reachableNodes(flow);
      const trapped = flow.nodes.filter(({ id }) => !leaving.has(id) && reached.has(id));
      const [first, ...others] = trapped.filter(({ id }) => reaches(flow, id, id));
      if (first?.step)
        yield {
          place: { file: source.file, span: first.step.span },
          args: { title: first.title, others: others.length },
          related: others.flatMap(({ step }) =>
            step ? [{ place: { file: source.file, span: step.span }, note: 'part of the circle' }] : [],
          ),
        };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: '- [ ] Restored\n\n**If it fails:** [Confirm](#confirm-encryption)',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: '- [ ] Restored\n\n**Next:** [Cut off](#cut-off-the-network)',
          },
        ],
        at: ['runbooks/ransomware.md:34:1'],
        message:
          'No end can be reached from the step "Cut off the network": it and one other lead only to one another.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: '- [ ] Restored\n\n**Next:** [Again](#restore)',
          },
        ],
        at: ['runbooks/ransomware.md:42:1'],
        message: 'The step "Restore" leads only to itself.',
      },
    ],
  },
});

/** Nodes from which the flow ends, or goes on in another file. */
function nodesWithExit({ nodes, edges }: Flow): ReadonlySet<string> {
  const leaving = new Set(nodes.filter(({ step }) => !step).map(({ id }) => id));
  for (const at of leaving) for (const { from, to } of edges) if (to === at) leaving.add(from);
  return leaving;
}

function reaches({ edges }: Flow, from: string, wanted: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const { from: start, to } of edges) {
      if (start !== at || seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return seen.has(wanted);
}
