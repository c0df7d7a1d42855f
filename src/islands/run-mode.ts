import type { RunPlan } from '../domain/runs/run-plan.ts';
import { runPage } from './run/run-page.ts';
import { openRunStore } from './run/run-store.ts';

/** Fetched by `run.ts` when a run is open or wanted; answers its event from then on. */
const plan = JSON.parse(document.getElementById('run-plan')?.textContent ?? 'null') as RunPlan | null;
if (plan) {
  const page = openRunStore(plan.programme.id).then((store) => runPage(plan, store));
  addEventListener('readyroom:run', (event) => {
    void page.then(({ start }) => start((event as CustomEvent<unknown>).detail));
  });
  void page.then(() => document.body.setAttribute('data-run-ready', ''));
}
