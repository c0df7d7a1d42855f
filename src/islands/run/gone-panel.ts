import type { StepFate } from '../../domain/runs/compare-plan.ts';
import { el } from '../parts/dom.ts';
import { clockTime } from './words.ts';

/** Steps at which something was done and which the runbook has no more. */
export function gonePanel(): { element: HTMLElement; update(fates: readonly StepFate[]): void } {
  const list = el('ul');
  const element = el(
    'section',
    { class: 'run-notice run-gone', hidden: true, 'aria-label': 'Steps that are gone' },
    el(
      'p',
      {},
      el('b', {}, 'This runbook changed during the run.'),
      ' These steps are gone; what was done there stays in the log:',
    ),
    list,
  );
  let shown = '';
  return {
    element,
    update(fates) {
      const gone = fates.filter(({ kind }) => kind === 'gone');
      element.hidden = gone.length === 0;
      const now = JSON.stringify(
        gone.map(({ done }) => [done.title, [...done.ticks], done.notes, done.finished]),
      );
      if (now === shown) return;
      shown = now;
      list.replaceChildren(...gone.map(goneItem));
    },
  };
}

function goneItem({ done }: StepFate): Node {
  const deeds = [
    ...[...done.ticks.values()].map(({ at, text }) => `${clockTime(at)} ticked: ${text}`),
    ...(done.decided ? [`${clockTime(done.decided.at)} decided: ${done.decided.arm}`] : []),
    ...(done.finished?.on ? [`${clockTime(done.finished.at)} done`] : []),
    ...done.notes.map(({ at, text }) => `${clockTime(at)} ${text}`),
  ];
  return el('li', {}, el('b', {}, done.title), el('ul', {}, ...deeds.map((line) => el('li', {}, line))));
}
