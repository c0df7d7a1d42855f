import { elapsedAt } from '../../domain/runs/tabletop/exercise-clock.ts';
import { secondFace, timeFace } from '../../domain/runs/tabletop/exercise-time.ts';
import type { JudgedMove, PlayedInject, TabletopState } from '../../domain/runs/tabletop/tabletop-state.ts';
import { armsTaken, injectName, VERDICTS } from '../../domain/runs/tabletop/tabletop-words.ts';
import { badge, el } from '../parts/dom.ts';
import { foreign, foreignLines } from './foreign.ts';

const LOOKS = {
  met: ['green', 'dot'],
  partly: ['yellow', 'half'],
  missed: ['red', 'triangle'],
} as const;

/** How a tabletop was played: exercise time, injects, moves with what was said of them. */
export function tabletopParts(state: TabletopState): HTMLElement[] {
  const { clock, injects, moves } = state;
  const time = secondFace(elapsedAt(clock, Date.now()));
  return [
    el(
      'section',
      { class: 'panel', 'data-tabletop': state.exercise.id },
      el('h3', {}, 'Injects'),
      el('p', { class: 'soft small' }, `Exercise time ${time}${clock.kind === 'running' ? ', running' : ''}`),
      injects.size > 0 && el('ul', { class: 'rows' }, ...[...injects.values()].map(injectRow)),
    ),
    ...(moves.size > 0
      ? [
          el(
            'section',
            { class: 'panel' },
            el('h3', {}, 'Expected moves'),
            el('ul', { class: 'rows' }, ...[...moves.values()].map(moveRow)),
          ),
        ]
      : []),
  ];
}

function injectRow(inject: PlayedInject): HTMLElement {
  const { did, elapsed, why } = inject;
  return el(
    'li',
    { class: 'row' },
    el('span', {}, foreign(injectName(inject))),
    el(
      'span',
      { class: 'soft small' },
      `${did === 'given' ? 'given' : 'skipped'} at ${timeFace(elapsed)}`,
      why !== undefined && ': ',
      why !== undefined && foreign(why),
    ),
  );
}

function moveRow(move: JudgedMove): HTMLElement {
  const [tone, shape] = LOOKS[move.verdict];
  const more = [...armsTaken(move), ...(move.text ? [move.text] : [])].join('\n');
  return el(
    'li',
    { class: 'row' },
    el('span', {}, badge(tone, shape, VERDICTS[move.verdict]), ' ', foreign(move.expected)),
    more && el('span', { class: 'soft small' }, foreignLines(more)),
  );
}
