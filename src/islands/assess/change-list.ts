import { formatChange, formatScore } from '../../domain/maturity/format.ts';
import type { ProgrammeScore } from '../../domain/maturity/score.ts';
import { badge, button, el } from '../parts/dom.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { Host } from './host.ts';

/** What the answers change against what the site says. */
export interface ChangeList {
  element: HTMLElement;
  refresh(published: ProgrammeScore, mine: ProgrammeScore): void;
}

const MOST_ROWS = 200;
const STANDINGS = {
  new: badge.bind(null, 'accent', 'dot', 'to be applied'),
  unreasoned: badge.bind(null, 'yellow', 'triangle', 'waits for its reason'),
  published: badge.bind(null, 'green', 'dot', 'published now'),
  changed: badge.bind(null, 'yellow', 'half', 'changed since you answered'),
  gone: badge.bind(null, 'red', 'square', 'no such control any more'),
};

export function changeList(host: Host): ChangeList {
  const element = el('div', { class: 'assess-changes stack' });
  return {
    element,
    refresh(published, mine) {
      const all = differencesOf(host.data, host.session.answers, host.day);
      const here = all.filter(({ standing }) => standing !== 'gone');
      const gone = all.filter(({ standing }) => standing === 'gone');
      const settled = all.filter(({ standing }) => standing === 'published');
      element.replaceChildren(
        el(
          'h2',
          { tabIndex: -1 },
          all.length === 0
            ? 'Nothing differs from what is published'
            : `${all.length} ${all.length === 1 ? 'answer' : 'answers'} against what is published`,
        ),
        all.length === 0
          ? el('p', {}, 'Your answers appear here, and what they do to the numbers.')
          : scoreTable(published, mine),
        ...(here.length > 0 ? [answerList(host, here.slice(0, MOST_ROWS))] : []),
        ...(here.length > MOST_ROWS
          ? [el('p', { class: 'soft' }, `${here.length - MOST_ROWS} more are in the CSV.`)]
          : []),
        ...(settled.length > 0
          ? [
              el(
                'p',
                {},
                el(
                  'button',
                  {
                    type: 'button',
                    class: 'assess-button',
                    onclick: () => host.withdraw(settled.map(({ id }) => id)),
                  },
                  `Forget what is published now (${settled.length})`,
                ),
              ),
            ]
          : []),
        ...(gone.length > 0
          ? [
              el(
                'section',
                { class: 'stack' },
                el('h3', {}, 'Answers without a control'),
                el(
                  'p',
                  { class: 'soft' },
                  'This site no longer has these controls, or no longer shows them. The answers are kept until you drop them; they do not count and are not exported for apply.',
                ),
                answerList(host, gone),
              ),
            ]
          : []),
      );
    },
  };
}

function scoreTable(published: ProgrammeScore, mine: ProgrammeScore): HTMLElement {
  const pairs = [
    ...mine.functions.map((now, index) => ({ now, before: published.functions[index]! })),
    { now: mine.overall, before: published.overall },
  ];
  return el(
    'div',
    { class: 'scroll' },
    el(
      'table',
      {},
      el('caption', { class: 'vh' }, 'Scores as published and with your answers'),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...['Function', 'Published', 'With my answers', 'Change'].map((text) =>
            el('th', { scope: 'col' }, text),
          ),
        ),
      ),
      el(
        'tbody',
        {},
        ...pairs.map(({ now, before }) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, now.title),
            el('td', {}, formatScore(before.score)),
            el('td', {}, formatScore(now.score)),
            el('td', {}, formatChange(before.score, now.score)),
          ),
        ),
      ),
    ),
  );
}

function answerList(host: Host, differences: readonly Difference[]): HTMLElement {
  return el(
    'ul',
    { class: 'rows' },
    ...differences.map(({ id, title, standing, published, mine, control }) =>
      el(
        'li',
        { class: 'row', 'data-change': id },
        el(
          'div',
          {},
          control?.base ? button('assess-plain', title, () => host.open(id)) : el('strong', {}, title),
          el('span', { class: 'assess-from small' }, `${published} → ${mine}`),
        ),
        STANDINGS[standing](),
        el(
          'button',
          {
            type: 'button',
            class: 'assess-quiet',
            'aria-label': `Drop the answer to ${title}`,
            onclick: () => host.withdraw([id]),
          },
          'Drop',
        ),
      ),
    ),
  );
}
