import type { Flow } from '../../links/flow.ts';
import { reachableNodes } from '../../links/reachable-nodes.ts';
import type { Step, StepBody } from '../../model/body.ts';
import { isFirstMinutes } from '../../model/first-minutes.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';
import type { DestructiveCommand } from '../../commands/destructive-command.ts';
import { spanCommands, stepCommands } from '../views/commands-in.ts';
import { defineRule } from '../define-rule.ts';
import { destructiveOrder, keepsEvidence } from '../../words/destructive-words.ts';
import { perNode } from '../../words/per-node.ts';
import { plainWords } from '../../words/plain-words.ts';
import { stepWords } from '../../words/step-words.ts';
import { withShared } from '../views/shared-step.ts';

/** A caution about what would be lost. */
const CARE = /\b(?:evidence|forensic\w*|memory|images?|snapshots?|logs?)\b/i;

const orderIn = perNode((step: Step | StepBody) => destructiveOrder(stepWords(step)));
const commandIn = (commands: readonly DestructiveCommand[]) =>
  commands.find(({ evidence }) => evidence)?.verb;

/** A step that keeps evidence, that says so by its subcategory, or that warns of losing it. */
const keeps = perNode(
  (step: Step | StepBody) =>
    /RS\.AN-0[67]/.test(step.facts.csf?.text ?? '') ||
    [step.facts.caution, ...(step.warnings ?? [])].some((caution) => CARE.test(caution?.text ?? '')) ||
    keepsEvidence(stepWords(step)),
);

export const stepDestructiveBeforeEvidence = defineRule<{ order: string; title: string }>({
  code: 'step/destructive-before-evidence',
  severity: 'warning',
  title: 'Something is destroyed before evidence is kept',
  why: 'Memory is gone with a reboot and a disk with a wipe; how the attacker got in, and what was taken, is then never known.',
  message: ({ order, title }) =>
    `"${title}" says "${order}", and nothing on the way there preserves evidence.`,
  hint: () =>
    'Put a step before it that preserves evidence, such as content/steps/preserve-evidence.md, or say under "**Caution:**" why none is lost.',
  *find(world) {
    for (const { source, body, flow } of activeRunbooks(world)) {
      const first = body.sections.find(({ title }) => isFirstMinutes(title));
      if (first && keepsEvidence(plainWords(first.html))) continue;
      for (const { text, span } of first?.checks ?? []) {
        const order = destructiveOrder(text) ?? commandIn(spanCommands(world, source, span));
        if (order) yield { place: { file: source.file, span }, args: { order, title: first?.title ?? '' } };
      }
      const reached = reachableNodes(flow);
      const keeping = new Set(
        flow.nodes.flatMap(({ id, step }) => (step && withShared(world, step).some(keeps) ? [id] : [])),
      );
      for (const { id, step, lane } of flow.nodes) {
        if (!step || lane !== 'flow' || !reached.has(id) || keeping.has(id)) continue;
        const order =
          withShared(world, step).map(orderIn).find(Boolean) ?? commandIn(stepCommands(world, source, step));
        if (order && !comesAfter(id, keeping, flow))
          yield { place: { file: source.file, span: step.span }, args: { order, title: step.title } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Cut off',
            by: 'Do not reboot, wipe or restore anything.\n\n- [ ] Cut off',
          },
        ],
      },
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: '- [ ] Confirmed', by: '- [ ] Memory image saved' },
          { file: 'runbooks/ransomware.md', replace: '- [ ] Cut off', by: '- [ ] Wipe the host' },
        ],
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Cut off',
            by: '**Caution:** The image was taken.\n\n- [ ] Wipe the host',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Cut off',
            by: 'Wipe the host and install it again.\n\n- [ ] Cut off',
          },
        ],
        at: ['runbooks/ransomware.md:34:1'],
        message: '"Cut off the network" says "Wipe", and nothing on the way there preserves evidence.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Raise',
            by: '- [ ] Reboot the host\n- [ ] Raise',
          },
        ],
        at: ['runbooks/ransomware.md:22:1'],
      },
    ],
  },
});

/** True where a step that keeps evidence lies on some way to this one; a way that is taken when a step fails is none. */
function comesAfter(id: string, keeping: ReadonlySet<string>, { edges }: Flow): boolean {
  const seen = new Set([id]);
  for (const at of seen)
    for (const { from, to, kind } of edges) {
      if (to !== at || kind === 'failure') continue;
      if (keeping.has(from)) return true;
      seen.add(from);
    }
  return false;
}
