import type { ControlState } from '../../../domain/maturity/control-state.ts';
import type { AssessControl, AssessData } from '../../../views/maturity/assess-data.ts';
import { badge, button, el, link } from '../../parts/dom.ts';
import type { Answer, Standing } from '../answer.ts';
import { stateWords } from '../differences.ts';

/** Whose answer counts on a card. */
export function markOf(
  own: Answer | undefined,
  standing: Standing | undefined,
  isSupposed: boolean,
  state: ControlState,
): HTMLElement {
  if (isSupposed) return badge('orange', 'diamond', 'What if');
  if (own && standing === 'unreasoned') return badge('yellow', 'triangle', 'Waits for its reason');
  if (own) return badge('accent', 'dot', standing === 'published' ? 'Published now' : 'My answer');
  return state.kind === 'unanswered'
    ? badge('grey', 'ring', 'Unanswered')
    : badge('grey', 'dash', 'As published');
}

export function publishedLine(published: ControlState): HTMLElement {
  return el(
    'p',
    { class: 'small soft' },
    'Published: ',
    stateWords(published),
    published.kind === 'unanswered' ? '' : ` on ${published.date}`,
    published.kind !== 'unanswered' && published.entry.note ? `. ${published.entry.note}` : '',
  );
}

export function factsLine({ owner, weight, floor, href }: AssessControl): HTMLElement {
  return el(
    'p',
    { class: 'small soft' },
    `Owner: ${owner}. `,
    `Weight ${weight ?? 1}. `,
    floor === undefined ? null : `Key control: below ${floor} its function is gated. `,
    href ? link(href, 'Full page of this control') : null,
  );
}

export function outcomeTags(outcomes: readonly string[], { framework }: AssessData): HTMLElement {
  const titles = new Map(framework.subcategories.map(({ id, title }) => [id, title]));
  return el(
    'ul',
    { class: 'tags', 'aria-label': 'CSF 2.0 outcomes' },
    ...outcomes.map((id) =>
      el(
        'li',
        {},
        el(
          'a',
          { class: 'tag', href: link(`/maturity/${id}/`, id).href, title: titles.get(id) },
          id,
          ' ',
          titles.get(id),
        ),
      ),
    ),
  );
}

/** Asks what becomes of an answer to a control that was changed since. */
export function changedNote(
  keep: () => void,
  drop: () => void,
): { element: HTMLElement; words: HTMLElement } {
  const words = el('span');
  const element = el(
    'div',
    { class: 'note assess-changed', role: 'note', hidden: true },
    el('p', {}, el('strong', {}, 'This control changed since you answered.'), ' ', words),
    el(
      'p',
      { class: 'assess-row' },
      button('assess-button', 'Keep my answer', keep),
      button('assess-button', 'Drop it', drop),
    ),
  );
  return { element, words };
}
