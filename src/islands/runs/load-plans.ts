import type { RunPlan } from '../../domain/runs/run-plan.ts';
import { loadPlan } from '../run/load-plan.ts';
import type { Host } from './host.ts';

/** Plans of runbooks by the id of today, as far as this site has them. */
export async function loadPlans(
  ids: readonly string[],
  { data }: Host,
): Promise<ReadonlyMap<string, RunPlan>> {
  const known = new Map(
    data.runbooks.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((one) => [one, id])),
  );
  const wanted = new Set(ids.flatMap((id) => known.get(id) ?? []));
  const found = await Promise.all([...wanted].map(async (id) => [id, await loadPlan(id)] as const));
  return new Map(found.flatMap(([id, plan]) => (plan ? [[id, plan] as const] : [])));
}
