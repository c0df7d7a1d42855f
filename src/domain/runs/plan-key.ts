import { textKey } from '../text/text-key.ts';
import type { RunPlan } from './run-plan.ts';
import type { ExercisePlan } from './tabletop/exercise-plan.ts';

/** Tells one state of a plan from another. */
export function planKey(plan: RunPlan | ExercisePlan): string {
  return textKey(JSON.stringify(plan));
}
