import { FLOW_PHASES, PHASE_TITLES, PHASES, type Phase } from '../../../domain/model/phase.ts';
import type { PlannedStep } from './planned-step.ts';
import { phaseOf } from './phase-of-step.ts';

/** Sections by phase, in the order of an incident; what the playbook leaves out is said, so that somebody writes it. */
export function phaseSections(
  steps: readonly PlannedStep[],
  write: (one: PlannedStep, following: string | undefined) => string[],
): string[] {
  const flow: readonly Phase[] = FLOW_PHASES;
  let lowest = 0;
  const groups: { phase: Phase; steps: PlannedStep[] }[] = [];
  for (const one of steps.filter(({ reached }) => reached)) {
    const told = phaseOf(one.step);
    lowest = Math.max(lowest, told ? flow.indexOf(told) : 1);
    const phase = flow[lowest] ?? 'analysis';
    const last = groups.at(-1);
    if (last?.phase === phase) last.steps.push(one);
    else groups.push({ phase, steps: [one] });
  }
  for (const phase of ['detection', 'containment', 'recovery'] as const)
    if (!groups.some((one) => one.phase === phase)) groups.push({ phase, steps: [] });
  groups.sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
  const all = groups.flatMap((group) => group.steps);
  const alone = steps.filter(({ reached }) => !reached);
  const sections = groups.flatMap(({ phase, steps: own_ }) => [
    `## ${PHASE_TITLES[phase]}`,
    ...(own_.length === 0
      ? [
          'The playbook has no step of this phase. Write what a responder does here, or say why nothing is to be done.',
        ]
      : []),
    ...own_.flatMap((one) => write(one, all[all.indexOf(one) + 1]?.step.id)),
  ]);
  if (alone.length === 0) return sections;
  const loose = alone.flatMap((one) => write(one, undefined));
  return [...sections, '## Steps that nothing leads to', ...loose];
}
