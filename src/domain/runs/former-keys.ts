import type { Deed } from '../model/run-log.ts';
import type { PlanStep } from './run-plan.ts';

/** What of a runbook's plan tells the names of yesterday. */
export interface KnownPlan {
  runbook: { id: string; aliases?: readonly string[] };
  steps: readonly Pick<PlanStep, 'key' | 'formerly'>[];
}

/** The same deed under the names of today: of the runbook, where it had another id, and of a box, where it had another key. */
export function underNamesOfToday(deed: Deed, plans: readonly KnownPlan[]): Deed {
  return withKeyOfToday(withIdOfToday(deed, plans), plans);
}

function withIdOfToday(deed: Deed, plans: readonly KnownPlan[]): Deed {
  if (deed.do === 'judge-move' && deed.ways)
    return {
      ...deed,
      ways: deed.ways.map((way) => ({ ...way, runbook: idOfToday(way.runbook, plans) })),
    };
  if (!('runbook' in deed) || deed.runbook === undefined) return deed;
  const runbook = idOfToday(deed.runbook, plans);
  const from = 'from' in deed && deed.from !== undefined ? { from: idOfToday(deed.from, plans) } : {};
  return { ...deed, runbook, ...from };
}

function idOfToday(id: string, plans: readonly KnownPlan[]): string {
  return plans.find(({ runbook }) => runbook.aliases?.includes(id))?.runbook.id ?? id;
}

function withKeyOfToday(deed: Deed, plans: readonly KnownPlan[]): Deed {
  if (deed.do !== 'tick' && deed.do !== 'untick') return deed;
  const plan = plans.find(({ runbook }) => runbook.id === deed.runbook);
  const formerly = plan?.steps.find(({ key }) => key === deed.step)?.formerly ?? {};
  return Object.hasOwn(formerly, deed.check) ? { ...deed, check: formerly[deed.check] as string } : deed;
}
