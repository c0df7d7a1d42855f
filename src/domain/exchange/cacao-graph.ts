import type { CacaoPlaybook, CacaoStep } from './cacao.ts';

/** What the standard's schema does not see: `step` is the identifier of the step that is wrong. */
export interface GraphProblem {
  kind: 'no-start' | 'dangling' | 'unreachable' | 'no-end' | 'no-way-on';
  step: string;
  /** What is named and not there. */
  missing?: string;
}

/**
 * Whether a playbook can be walked: it begins at a start, every step and agent that is named is there, every step can be
 * reached, and from every step there is a way to an end.
 */
export function graphProblems(playbook: CacaoPlaybook): GraphProblem[] {
  const { workflow, workflow_start: start } = playbook;
  const steps = Object.entries(workflow);
  const problems: GraphProblem[] = [];
  if (!Object.hasOwn(workflow, start) || workflow[start]?.type !== 'start')
    problems.push({ kind: 'no-start', step: start });
  for (const [id, step] of steps) {
    const missing = [
      ...waysOf(step).filter((to) => !Object.hasOwn(workflow, to)),
      ...(step.agent && !Object.hasOwn(playbook.agent_definitions ?? {}, step.agent) ? [step.agent] : []),
    ];
    problems.push(...missing.map((one): GraphProblem => ({ kind: 'dangling', step: id, missing: one })));
    if (step.type !== 'end' && waysOf(step).length === 0) problems.push({ kind: 'no-way-on', step: id });
  }
  const ways = new Map(steps.map(([id, step]) => [id, waysOf(step)]));
  const reached = closure([start], ways);
  const back = new Map<string, string[]>();
  for (const [from, tos] of ways) for (const to of tos) back.set(to, [...(back.get(to) ?? []), from]);
  const ends = steps.filter(([, step]) => step.type === 'end').map(([id]) => id);
  const ending = closure(ends, back);
  for (const [id] of steps) {
    if (!reached.has(id)) problems.push({ kind: 'unreachable', step: id });
    if (!ending.has(id)) problems.push({ kind: 'no-end', step: id });
  }
  return problems;
}

/** Every step that may follow a step. */
function waysOf(step: CacaoStep): string[] {
  const { on_completion, on_success, on_failure, on_true, on_false, next_steps = [], cases = {} } = step;
  return [
    on_completion,
    on_success,
    on_failure,
    on_true,
    on_false,
    ...next_steps,
    ...Object.values(cases),
  ].filter((to) => to !== undefined);
}

function closure(from: readonly string[], ways: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(from);
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const to of ways.get(id) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      waiting.push(to);
    }
  }
  return found;
}
