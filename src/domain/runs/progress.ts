import { FLOW_PHASES, type Phase } from '../model/phase.ts';
import { isFinished, openSteps } from './next-step.ts';
import type { PlanStep, RunPlan } from './run-plan.ts';
import { stepId, type StepState } from './step-work.ts';
import type { RunState } from './run-state.ts';

/** How far a run is through a runbook: ways not taken count for nothing, ways still open for all that they may ask. */
export function progress(plan: RunPlan, state: RunState): { done: number; of: number } {
  const done = plan.steps.filter((step) => isFinished(step, doneAt(plan, state, step)));
  const ahead = new Set(openSteps(plan, state).map(({ key }) => key));
  const byKey = new Map(plan.steps.map((step) => [step.key, step]));
  const queue = [...ahead];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const step = byKey.get(key);
    if (!step) continue;
    const ways = step.kind === 'decision' ? step.arms.flatMap((arm) => arm.step ?? []) : step.next;
    for (const way of ways) {
      if (ahead.has(way) || !byKey.has(way)) continue;
      ahead.add(way);
      queue.push(way);
    }
  }
  for (const { key } of done) ahead.delete(key);
  return { done: done.length, of: done.length + ahead.size };
}

/** When the work on a phase began: with the first thing done in it, else with the last thing done before it. */
export function phaseSince(plan: RunPlan, state: RunState, phase: Phase | undefined): string {
  const moments = plan.steps.flatMap((step) => {
    const done = doneAt(plan, state, step);
    return momentsOf(done).map((at) => ({ at, own: step.phase === phase }));
  });
  const own = moments.filter((one) => one.own).map(({ at }) => at);
  const before = moments.filter((one) => !one.own).map(({ at }) => at);
  return own.toSorted()[0] ?? before.toSorted().at(-1) ?? state.started;
}

/** From the first to the last thing done in each phase that anything was done in. */
export function phaseSpans(
  plan: RunPlan,
  state: RunState,
): { phase: Phase | undefined; from: string; to: string }[] {
  const spans = new Map<Phase | undefined, string[]>();
  for (const step of plan.steps) {
    const moments = momentsOf(doneAt(plan, state, step));
    if (moments.length > 0) spans.set(step.phase, [...(spans.get(step.phase) ?? []), ...moments]);
  }
  return [...spans].map(([phase, moments]) => {
    const sorted = moments.toSorted();
    return { phase, from: sorted[0] ?? '', to: sorted.at(-1) ?? '' };
  });
}

/** Phases of the flow whose steps are all done, as far as the ways taken lead through them. */
export function donePhases(plan: RunPlan, state: RunState): Phase[] {
  const open = new Set(openSteps(plan, state).map(({ phase }) => phase));
  return FLOW_PHASES.filter(
    (phase) =>
      !open.has(phase) &&
      plan.steps.some((step) => step.phase === phase && isFinished(step, doneAt(plan, state, step))),
  );
}

function doneAt(plan: RunPlan, state: RunState, step: PlanStep): StepState | undefined {
  return state.steps.get(stepId(plan.runbook.id, step.key));
}

function momentsOf(done: StepState | undefined): string[] {
  if (!done) return [];
  return [
    ...[...done.ticks.values()].map(({ at }) => at),
    ...(done.finished ? [done.finished.at] : []),
    ...(done.decided ? [done.decided.at] : []),
  ];
}
