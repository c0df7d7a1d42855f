import type { RunPlan } from '../../domain/runs/run-plan.ts';
import { el, siteAddress } from '../parts/dom.ts';
import { loadedPlan } from '../run/loaded-plan.ts';
import type { Host } from './host.ts';

/** Plans of runbooks by id, as far as this site has them: scripts, since a page opened from a folder can fetch nothing else. */
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

async function loadPlan(id: string): Promise<RunPlan | undefined> {
  if (!loadedPlan(id)) {
    const script = el('script', { src: siteAddress(`/runs/plans/${id}.js`) });
    await new Promise((resolve) => {
      script.onload = script.onerror = resolve;
      document.head.append(script);
    });
    script.remove();
  }
  return loadedPlan(id);
}
