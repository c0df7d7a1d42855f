import { openCircles } from './open-circles.ts';
import type { PlannedStep, Way } from './planned-step.ts';
import type { Playbook } from './read-playbook.ts';

export interface StepOrder {
  steps: PlannedStep[];
  remarks: string[];
}

const NOWHERE: Way = { end: '' };
const DECISIONS = new Set(['if-condition', 'while-condition', 'switch-condition']);

/**
 * The steps in the order in which they are walked. A branch that ends goes on where its decision, loop or group of
 * parallel branches goes on; a loop's branch goes back to the loop.
 */
export function orderSteps({ steps, start, exception }: Playbook): StepOrder {
  const order: PlannedStep[] = [];
  const remarks: string[] = [];
  const planned = new Map<string, PlannedStep>();
  const dangling = new Set<string>();
  const waiting: { id: string; after: Way; reached: boolean }[] = [];

  const walk = (id: string, after: Way, reached: boolean): void => {
    const step = steps.get(id);
    if (!step || step.type === 'start' || step.type === 'end' || planned.has(id)) return;
    const way = (to: string | undefined, otherwise: Way): Way =>
      to === undefined ? otherwise : wayTo(to, otherwise);
    /** Follows a way that the step itself names: what goes on behind its branch is followed by whoever opened that. */
    const follow = (own: string | undefined, then: Way) => {
      const to = way(own, NOWHERE);
      if ('to' in to) waiting.push({ id: to.to, after: then, reached });
    };
    const onward = step.next ?? step.success;
    const next = way(onward, after);
    const one: PlannedStep = { step, next, arms: [], parallel: [], reached };
    planned.set(id, one);
    order.push(one);
    follow(onward, after);
    if (DECISIONS.has(step.type)) {
      const then: Way = step.type === 'while-condition' ? { to: id } : next;
      const behind = (label: string) => (label === 'No' ? next : then);
      one.arms = step.arms.map(({ label, to }) => ({ label, way: way(to, behind(label)) }));
      if (step.type !== 'switch-condition' && !step.arms.some(({ label }) => label === 'No'))
        one.arms.push({ label: 'No', way: next });
      for (const { label, to } of step.arms.toReversed()) follow(to, behind(label));
      return;
    }
    if (step.failure !== undefined) one.failure = way(step.failure, after);
    follow(step.failure, after);
    const branches = step.parallel.map((to) => way(to, NOWHERE)).flatMap((to) => ('to' in to ? [to.to] : []));
    one.parallel = [...new Set(branches)].filter((branch) => branch !== id);
    // One after the other on paper: each branch goes on to the next one, and the last to what comes after all.
    for (const [at, branch] of [...one.parallel.entries()].toReversed()) {
      const following = one.parallel[at + 1];
      waiting.push({ id: branch, after: following === undefined ? next : { to: following }, reached });
    }
    if (one.parallel[0] !== undefined) one.next = { to: one.parallel[0] };
  };

  /** Starts and ends are no steps of a runbook: a way goes through the one, and stops at the other or goes on behind its branch. */
  function wayTo(id: string, otherwise: Way, seen: readonly string[] = []): Way {
    const step = steps.get(id);
    if (!step) {
      dangling.add(id);
      return { end: 'the playbook names a step here that it does not have' };
    }
    if (step.type === 'start')
      return step.next === undefined || seen.includes(id)
        ? otherwise
        : wayTo(step.next, otherwise, [...seen, id]);
    if (step.type !== 'end') return { to: id };
    return 'to' in otherwise ? otherwise : { end: step.name ?? step.description ?? otherwise.end };
  }

  const run = () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) walk(one.id, one.after, one.reached);
  };
  const end: Way = { end: 'done' };
  const first = start === undefined ? undefined : wayTo(start, end);
  if (first && 'to' in first) waiting.push({ id: first.to, after: end, reached: true });
  run();
  if (!first || !('to' in first)) remarks.push('the playbook does not say with which step it starts');
  for (const [id, step] of steps)
    if (!planned.has(id) && step.type !== 'start' && step.type !== 'end') {
      const name = step.name ?? id;
      remarks.push(
        id === exception
          ? `the step "${name}" is for when something fails; it stands at the end`
          : `nothing leads to the step "${name}"; it stands at the end`,
      );
      waiting.push({ id, after: end, reached: false });
      run();
    }
  for (const id of dangling) remarks.push(`a step leads to "${id}", which the playbook does not have`);
  remarks.push(...openCircles(order));
  return { steps: order, remarks };
}
