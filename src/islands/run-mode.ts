import { planKey } from '../domain/runs/plan-key.ts';
import { loadedPlan } from './run/loaded-plan.ts';
import { runPage } from './run/run-page.ts';
import { openRunStore } from './run/run-store.ts';

/** Fetched by `offer-run.ts` when a run is open or wanted; answers its event from then on. */
const row = document.querySelector<HTMLElement>('[data-run-row]');
const plan = loadedPlan(row?.dataset['runRow'] ?? '');
if (plan && planKey(plan) === row?.dataset['plan']) {
  const page = openRunStore(plan.programme.id).then((store) => runPage(plan, store));
  addEventListener('readyroom:run', (event) => {
    void page.then(({ start }) => start((event as CustomEvent<unknown>).detail));
  });
  void page.then(() => document.body.setAttribute('data-run-ready', ''));
} else if (plan) {
  // Ticks would be held against words that this page does not show.
  const say = () => {
    const note = row?.querySelector('[role=status]');
    if (note) note.textContent = 'This runbook was changed a moment ago. Load the page again, then start.';
  };
  addEventListener('readyroom:run', () => queueMicrotask(say));
  say();
}
