import { FLOW_PHASES, type Phase } from '../model/phase.ts';
import type { PlanStep, RunPlan } from './run-plan.ts';
import { stepId, type StepState } from './step-work.ts';
import type { RunState } from './run-state.ts';

/**
 * A decision by the way taken, as long as the runbook still has that way; else what the reader last said of the step:
 * the step as a whole, or all its boxes.
 */
export function isFinished(step: PlanStep, done: StepState | undefined): boolean {
  if (!done) return false;
  if (step.arms.length > 0) return step.arms.some(({ label }) => label === done.decided?.arm);
  if (done.finished) return done.finished.on;
  return step.checks.length > 0 && step.checks.every((check) => done.ticks.has(check));
}

/**
 * The step to do next: the first minutes, then along the flow by the decisions taken, then what lies beside it
 * (communication, post-incident). Undefined where nothing is left. `roles`: only steps of these, or of nobody.
 */
export function nextStep(plan: RunPlan, state: RunState, roles?: ReadonlySet<string>): PlanStep | undefined {
  return openSteps(plan, state).find(
    (step) => !roles || step.roles.length === 0 || step.roles.some((role) => roles.has(role)),
  );
}

/** Steps that are still to be done, in the order in which they come; those of ways not taken are left out. */
export function openSteps(plan: RunPlan, state: RunState): PlanStep[] {
  const byKey = new Map(plan.steps.map((step) => [step.key, step]));
  const doneAt = ({ key }: PlanStep) => state.steps.get(stepId(plan.runbook.id, key));
  const first = plan.steps.filter(({ kind }) => kind === 'first-minutes');
  const start = plan.steps.find(({ phase, kind }) => kind !== 'section' && isFlow(phase));
  const way: PlanStep[] = [];
  const seen = new Set<string>();
  const queue = start ? [start.key] : [];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const step = byKey.get(key);
    if (!step || seen.has(key)) continue;
    seen.add(key);
    way.push(step);
    const taken = doneAt(step)?.decided?.arm;
    const arm = step.arms.find(({ label }) => label === taken);
    if (step.kind !== 'decision') queue.push(...step.next);
    else if (arm?.step) queue.push(arm.step);
  }
  const after: readonly (Phase | undefined)[] = ['communication', 'post-incident'];
  const beside = plan.steps.filter(({ phase, kind }) => kind !== 'section' && after.includes(phase));
  const all = [...first, ...way, ...beside.filter(({ key }) => !seen.has(key))];
  return withSections(plan, all).filter((step) => !isFinished(step, doneAt(step)));
}

/** Boxes outside of steps come before the step that follows them on the page; those of the preparation were ticked before. */
function withSections({ steps }: RunPlan, all: readonly PlanStep[]): PlanStep[] {
  const ordered = [...all];
  for (const [at, section] of steps.entries()) {
    if (section.kind !== 'section' || section.phase === 'preparation') continue;
    const follower = steps.slice(at + 1).find((step) => ordered.includes(step));
    ordered.splice(follower ? ordered.indexOf(follower) : ordered.length, 0, section);
  }
  return ordered;
}

function isFlow(phase: Phase | undefined): boolean {
  return phase !== undefined && (FLOW_PHASES as readonly Phase[]).includes(phase);
}
