import { button, el } from '../parts/dom.ts';
import { saveRun } from './export-run.ts';
import type { RunLogs } from './session.ts';

/** Says that what was done is not stored, and offers to save it as a file. */
export function saveAlert(session: RunLogs): { element: HTMLElement; update(): void } {
  const element = el('p', { class: 'run-alert', role: 'alert', hidden: true });
  return {
    element,
    update() {
      const problem = session.problem();
      const { refusal } = session.store;
      const text = problem
        ? `Not saved: ${problem} It is kept in this page and tried again. Export now.`
        : session.view() && refusal
          ? `Nothing is stored here. ${refusal.why} ${refusal.remedy} Before you leave this page, export the run.`
          : '';
      element.hidden = !text;
      if (element.dataset['text'] === text) return;
      element.dataset['text'] = text;
      const save = () => saveRun(session.view()?.entries ?? []);
      element.replaceChildren(text, text ? button('run-button', 'Export now', save) : '');
    },
  };
}
