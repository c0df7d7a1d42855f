import type { PlannedStep, Way } from './planned-step.ts';

/**
 * Gives every step a way to an end: where a playbook runs in a circle for ever, the circle is opened at its last step.
 * Returns what was opened, for a person to decide.
 */
export function openCircles(steps: readonly PlannedStep[]): string[] {
  const told: string[] = [];
  for (;;) {
    const caught = caughtSteps(steps);
    const last = caught.at(-1);
    if (!last) return told;
    const name = last.step.name ?? last.step.id;
    const stop: Way = { end: 'the playbook goes on here for ever; say when it is enough' };
    if (last.arms.length > 0) last.arms.push({ label: 'Enough', way: stop });
    else last.next = stop;
    told.push(`the playbook runs in a circle without an end; it was opened behind "${name}"`);
  }
}

/** Steps from which no end can be reached. */
function caughtSteps(steps: readonly PlannedStep[]): PlannedStep[] {
  const free = new Set<string>();
  const leaves = ({ arms, next }: PlannedStep) =>
    (arms.length > 0 ? arms.map(({ way }) => way) : [next]).some((way) => !('to' in way) || free.has(way.to));
  for (let before = -1; before !== free.size;) {
    before = free.size;
    for (const one of steps) if (leaves(one)) free.add(one.step.id);
  }
  return steps.filter(({ step }) => !free.has(step.id));
}
