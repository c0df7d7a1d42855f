import type { RunPlan } from '../../domain/runs/run-plan.ts';
import { loadPlan } from '../run/load-plan.ts';
import type { Host } from './host.ts';

/** Plans of runbooks by id, as far as this site has them. */
export async function loadPlans(
  ids: readonly string[],
  { data }: Host,
): Promise<ReadonlyMap<string, RunPlan>> {
  const known = new Set(data.runbooks.map(({ id }) => id));
  const found = await Promise.all(
    ids.filter((id) => known.has(id)).map(async (id) => [id, await loadPlan(id)] as const),
  );
  return new Map(found.flatMap(([id, plan]) => (plan ? [[id, plan] as const] : [])));
}
