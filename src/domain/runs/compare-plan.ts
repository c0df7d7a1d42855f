import type { PlanStep, RunPlan } from './run-plan.ts';
import type { StepState } from './step-work.ts';
import type { RunState } from './run-state.ts';

/** What became of a step that something was done at, now that the runbook says what it says today. */
export type StepFate =
  | { kind: 'same'; step: PlanStep; done: StepState }
  /** The words changed since; `lost` are boxes that were ticked and are no more. */
  | { kind: 'changed'; step: PlanStep; done: StepState; lost: string[] }
  | { kind: 'gone'; done: StepState };

/** In the order in which the steps were first touched. A step that only moved is the same. */
export function compareWithPlan(plan: RunPlan, state: RunState): StepFate[] {
  const byKey = new Map(plan.steps.map((step) => [step.key, step]));
  return [...state.steps.values()]
    .filter(({ runbook }) => runbook === plan.runbook.id)
    .map((done): StepFate => {
      const step = byKey.get(done.step);
      if (!step) return { kind: 'gone', done };
      if (step.digest === done.digest) return { kind: 'same', step, done };
      const lost = [...done.ticks].filter(([key]) => !step.checks.includes(key)).map(([, { text }]) => text);
      return { kind: 'changed', step, done, lost };
    });
}
