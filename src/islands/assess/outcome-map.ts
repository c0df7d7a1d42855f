import { formatScore } from '../../domain/maturity/format.ts';
import type { ProgrammeScore, SubcategoryScore } from '../../domain/maturity/score.ts';
import { shadeOf } from '../../views/maturity/figures.ts';
import { el, say } from '../parts/dom.ts';
import type { Host } from './host.ts';

/** All 106 outcomes at a glance, each a way to its questions. */
export interface OutcomeMap {
  element: HTMLElement;
  refresh(now: ProgrammeScore): void;
}

export function outcomeMap(host: Host, onOutcome: (id: string) => void): OutcomeMap {
  const { framework, scale } = host.data;
  const tiles = framework.subcategories.map(({ id, title, category }) => {
    const score = el('span', { class: 'assess-tile-score' });
    const element = el(
      'button',
      { type: 'button', class: 'assess-tile', 'data-outcome': id, onclick: () => onOutcome(id) },
      el('span', {}, id.slice(3)),
      score,
    );
    return { id, title, category, element, score };
  });
  const element = el(
    'div',
    { class: 'assess-map' },
    ...framework.functions.map((one) =>
      el(
        'section',
        { 'aria-label': one.title },
        el('h3', {}, one.title),
        ...framework.categories
          .filter((category) => category.function === one.id)
          .map((category) =>
            el(
              'div',
              { class: 'assess-map-row' },
              el('span', { class: 'small soft' }, `${category.id} ${category.title}`),
              el(
                'div',
                { class: 'assess-tiles' },
                ...tiles.filter((tile) => tile.category === category.id).map((tile) => tile.element),
              ),
            ),
          ),
      ),
    ),
  );
  return {
    element,
    refresh({ subcategories }) {
      for (const [index, tile] of tiles.entries()) {
        const node = subcategories[index]!;
        say(tile.score, node.score === null ? (node.inPlay ? '?' : 'n/a') : formatScore(node.score, 1));
        tile.element.className = `assess-tile shade shade-${shadeOf(node.score, scale) ?? 'none'}`;
        tile.element.setAttribute('aria-label', wordsOf(node));
        tile.element.title = wordsOf(node);
      }
    },
  };
}

function wordsOf({ id, title, score, inPlay, target, contributions }: SubcategoryScore): string {
  const controls =
    contributions.length === 0
      ? 'no control'
      : contributions.length === 1
        ? '1 control'
        : `${contributions.length} controls`;
  const number =
    score === null
      ? inPlay
        ? 'unanswered'
        : 'not applicable'
      : `${formatScore(score)} of target ${formatScore(target)}`;
  return `${id} ${title}: ${number}, ${controls}`;
}
