import type { RunPlan } from '../../domain/runs/run-plan.ts';
import { fetchScript } from '../parts/fetch-parts.ts';
import { siteAddress } from '../parts/dom.ts';
import { loadedPlan } from './loaded-plan.ts';

/** The plan of a published runbook: a script, since a page opened from a folder can fetch nothing else. Undefined where it does not come; a file of a pack has its own alone. */
export async function loadPlan(id: string): Promise<RunPlan | undefined> {
  if (!loadedPlan(id) && !document.documentElement.dataset['pack'])
    await fetchScript(siteAddress(`/runs/plans/${id}.js`)).catch(() => {});
  return loadedPlan(id);
}
