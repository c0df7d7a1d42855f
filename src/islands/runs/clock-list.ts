import { clockStanding } from '../../domain/runs/clock-words.ts';
import { secondWords } from '../../domain/runs/run-names.ts';
import type { RunClock } from '../../domain/runs/run-state.ts';
import { badge, el } from '../parts/dom.ts';
import { foreign } from './foreign.ts';

const LOOKS = {
  met: ['green', 'dot'],
  running: ['yellow', 'half'],
  late: ['red', 'triangle'],
} as const;

/** Notification clocks with the time that is left. */
export function clockList(clocks: readonly RunClock[]): {
  element: HTMLElement | false;
  tick(now: string): void;
} {
  if (clocks.length === 0) return { element: false, tick: () => {} };
  const places = clocks.map((clock) => ({ clock, place: el('span', {}) }));
  const element = el(
    'section',
    { class: 'panel', 'aria-label': 'Clocks' },
    el('h3', {}, 'Clocks'),
    el(
      'ul',
      { class: 'rows' },
      ...places.map(({ clock, place }) =>
        el(
          'li',
          { class: 'row' },
          el('span', {}, foreign(`${clock.title}, ${clock.what}`)),
          place,
          el('span', { class: 'soft small' }, `due ${secondWords(clock.due)} UTC`),
        ),
      ),
    ),
  );
  return {
    element,
    tick(now) {
      for (const { clock, place } of places) {
        const { kind, words } = clockStanding(clock, now);
        const [tone, shape] = LOOKS[kind];
        place.replaceChildren(badge(tone, shape, words));
      }
    },
  };
}
