import type { RunPlan } from '../../domain/runs/run-plan.ts';
import type { RunState } from '../../domain/runs/run-state.ts';
import { MARKS } from '../../domain/runs/run-words.ts';
import { markIssue } from '../../domain/runs/step-marks.ts';
import { placesOfPlans } from '../../domain/runs/step-places.ts';
import { stepId } from '../../domain/runs/step-work.ts';
import { el } from '../parts/dom.ts';
import { button } from './button.ts';
import { copyText } from './copy-text.ts';
import { foreign } from './foreign.ts';
import type { Host } from './host.ts';

/** What responders said of steps, ready for whoever mends them: an issue's text, and the file to edit. */
export function markParts(
  state: RunState,
  plans: ReadonlyMap<string, RunPlan>,
  { data, say }: Host,
): HTMLElement[] {
  if (state.marks.length === 0) return [];
  const places = placesOfPlans(plans.values());
  const rows = state.marks.map((mark) => {
    const place = places.get(stepId(mark.runbook, mark.step));
    const file = place?.replace(/:\d+$/, '');
    const copy = async () => {
      if (await copyText(markIssue(mark, state, place))) say('The text of an issue is on the clipboard.');
    };
    return el(
      'li',
      {},
      el('b', {}, MARKS[mark.mark]),
      ': ',
      foreign(mark.title),
      ...(place ? [' ', el('code', {}, place)] : []),
      ...(mark.text ? [el('br', {}), foreign(mark.text)] : []),
      el(
        'p',
        { class: 'runs-row' },
        button('copy-issue', 'Copy as issue', () => void copy()),
        data.edit && file
          ? el('a', { href: `${data.edit}${file}`, rel: 'noopener noreferrer' }, 'Edit the step')
          : false,
      ),
    );
  });
  return [
    el(
      'section',
      { class: 'panel', 'aria-label': 'For the authors', 'data-marks': '' },
      el('h3', {}, 'For the authors'),
      el('ul', {}, ...rows),
    ),
  ];
}
