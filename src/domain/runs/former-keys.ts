import type { Deed } from '../model/run-log.ts';
import type { RunPlan } from './run-plan.ts';

/** The same deed; what it says of a box under a former key, it says under the one of today. */
export function withKeyOfToday(deed: Deed, plans: readonly RunPlan[]): Deed {
  if (deed.do !== 'tick' && deed.do !== 'untick') return deed;
  const plan = plans.find(({ runbook }) => runbook.id === deed.runbook);
  const formerly = plan?.steps.find(({ key }) => key === deed.step)?.formerly ?? {};
  return Object.hasOwn(formerly, deed.check) ? { ...deed, check: formerly[deed.check] as string } : deed;
}
