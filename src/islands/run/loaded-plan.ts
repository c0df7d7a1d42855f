import type { RunPlan } from '../../domain/runs/run-plan.ts';

declare global {
  var readyroomPlans: Record<string, RunPlan> | undefined;
}

/** The plan of a runbook whose script, `/runs/plans/<id>.js`, was loaded. */
export function loadedPlan(id: string): RunPlan | undefined {
  const plans = globalThis.readyroomPlans ?? {};
  return Object.hasOwn(plans, id) ? plans[id] : undefined;
}
