import { isNamed } from '../../domain/runs/run-names.ts';
import { el } from '../parts/dom.ts';
import type { RunSummary } from './run-store.ts';
import type { Session } from './session.ts';
import { clockTime } from './words.ts';

/** Chooses among the open runs, where there are several. `update` returns whether there are. */
export function runSwitcher(session: Session): { element: HTMLElement; update(key: string): boolean } {
  const element = el('select', { class: 'run-switch', 'aria-label': 'Run shown here', hidden: true });
  element.addEventListener('change', () => void session.choose(element.value));
  return {
    element,
    update(key) {
      const open = session.openRuns();
      element.hidden = open.length < 2;
      const options = JSON.stringify([key, open.map((run) => [run.key, run.name])]);
      if (element.dataset['options'] !== options) {
        element.dataset['options'] = options;
        element.replaceChildren(
          ...open.map((run) => el('option', { value: run.key, selected: run.key === key }, runWords(run))),
        );
      }
      return !element.hidden;
    },
  };
}

/** Runs without a name are told apart by their start. */
const runWords = (run: RunSummary): string =>
  isNamed(run) ? run.name : `${run.name}, since ${clockTime(run.started)}`;
