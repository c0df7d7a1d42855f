import { textKey } from '../text/text-key.ts';
import type { RunPlan } from './run-plan.ts';

/** Tells one state of a plan from another. */
export function planKey(plan: RunPlan): string {
  return textKey(JSON.stringify(plan));
}
