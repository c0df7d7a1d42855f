import type { PlaybookStep } from './playbook-step.ts';

/** A loop asks again and again, and stays a step of its own. */
const ASKED_ONCE = new Set(['if-condition', 'switch-condition']);

/**
 * A decision of a runbook is two steps of a playbook: the action that answers it, and the condition that alone follows
 * it under the same name. They are one decision again, under the id of the action.
 */
export function joinDecisions(steps: ReadonlyMap<string, PlaybookStep>): Map<string, PlaybookStep> {
  const entries = new Map<string, number>();
  for (const step of steps.values())
    for (const to of waysOf(step)) entries.set(to, (entries.get(to) ?? 0) + 1);
  const joined = new Map(steps);
  for (const action of steps.values()) {
    const branch = action.type === 'action' ? steps.get(action.next ?? '') : undefined;
    if (!branch || !ASKED_ONCE.has(branch.type) || entries.get(branch.id) !== 1) continue;
    if (branch.name === undefined || branch.name !== action.name) continue;
    const { on_completion: _, ...answering } = action.raw as { on_completion?: unknown };
    joined.delete(branch.id);
    joined.set(action.id, {
      ...branch,
      id: action.id,
      description: action.description ?? branch.description,
      failure: action.failure ?? branch.failure,
      raw: { ...branch.raw, ...answering, type: branch.type },
    });
  }
  return joined;
}

function waysOf({ next, success, failure, arms, parallel }: PlaybookStep): string[] {
  return [next, success, failure, ...arms.map(({ to }) => to), ...parallel].filter((to) => to !== undefined);
}
