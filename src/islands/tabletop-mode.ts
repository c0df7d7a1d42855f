import { planKey } from '../domain/runs/plan-key.ts';
import type { ExercisePlan } from '../domain/runs/tabletop/exercise-plan.ts';
import { openRunStore } from './run/run-store.ts';
import { tabletopPage } from './tabletop/tabletop-page.ts';

declare global {
  /** Set by the site's `runs/exercises/<id>.js`. */
  var readyroomExercises: Record<string, ExercisePlan> | undefined;
}

/** Fetched by `exercise.ts` when a run is open or wanted; answers its event from then on. */
const row = document.querySelector<HTMLElement>('[data-play-row]');
const plan = planOf(row?.dataset['playRow'] ?? '');
if (row && plan && planKey(plan) === row.dataset['plan']) {
  const page = openRunStore(plan.programme.id).then((store) => tabletopPage(plan, store, row));
  addEventListener('readyroom:play', () => void page.then(({ start }) => start()));
  void page.then(() => document.body.setAttribute('data-play-ready', ''));
} else if (row && plan) {
  // Moves would be held against words that this page does not show.
  const say = () => {
    const note = row.querySelector('[role=status]');
    if (note) note.textContent = 'This exercise was changed a moment ago. Load the page again, then play it.';
  };
  addEventListener('readyroom:play', () => queueMicrotask(say));
  say();
}

function planOf(id: string): ExercisePlan | undefined {
  const plans = globalThis.readyroomExercises ?? {};
  return Object.hasOwn(plans, id) ? plans[id] : undefined;
}
