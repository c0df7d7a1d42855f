import type { PlanInject } from '../../domain/runs/tabletop/exercise-plan.ts';
import { timeFace } from '../../domain/runs/tabletop/exercise-time.ts';
import { moveId, type PlayedInject, type TabletopState } from '../../domain/runs/tabletop/tabletop-state.ts';
import { button, el, say } from '../parts/dom.ts';
import { clockTime } from '../run/words.ts';
import { foreign } from '../runs/foreign.ts';
import { giveInject, skipInject } from './inject-deeds.ts';
import { moveFace, type MoveFace } from './move-face.ts';
import type { Table } from './table.ts';

export interface InjectFace {
  /** `next`: key of the inject that is told next. */
  update(state: TabletopState | undefined, next: string | undefined): void;
}

/** What stands at an inject while it is played; nothing where the page does not show it. */
export function injectFace(inject: PlanInject, table: Table): InjectFace[] {
  const heading = document.getElementById(inject.key);
  const panel = heading?.closest('li');
  if (!heading || !panel) return [];
  const said = el('p', { class: 'play-said' });
  const give = button('run-button', 'Given', () => void giveInject(table, inject).then(lookAtMoves), {
    'aria-label': `Given: ${inject.title}`,
  });
  const skip = button('run-button', 'Skip …', () => skipInject(table, inject), {
    'aria-label': `Skip: ${inject.title}`,
  });
  const face = el('div', { class: 'play-face' }, said, give, skip);
  heading.after(face);
  const summary = panel.querySelector('summary');
  const count = el('span', { class: 'play-count' });
  summary?.append(count);
  const moves = inject.moves.flatMap((move): MoveFace[] => {
    const element = panel.querySelector<HTMLElement>(`[data-move="${CSS.escape(move.key)}"]`);
    return element ? [moveFace(element, inject, move, table)] : [];
  });

  /** The button that was pressed is gone. */
  function lookAtMoves(): void {
    const place = summary ?? heading;
    if (place === heading) heading?.setAttribute('tabindex', '-1');
    place?.focus();
  }

  return [
    {
      update(state, next) {
        const played = state?.injects.get(inject.key);
        face.hidden = !state;
        panel.classList.toggle('play-is-next', next === inject.key);
        give.hidden = played?.did === 'given';
        skip.hidden = played !== undefined;
        said.hidden = !played;
        said.replaceChildren(...(played ? saidOf(played) : []));
        const judged = inject.moves.filter(({ key }) => state?.moves.has(moveId(inject.key, key))).length;
        say(count, state ? `, ${judged} of ${inject.moves.length} marked` : '');
        for (const move of moves) move.update(state);
      },
    },
  ];
}

function saidOf({ did, elapsed, at, why }: PlayedInject): (Node | string)[] {
  const when = ` at ${timeFace(elapsed)} (${clockTime(at)})`;
  if (did === 'given') return [el('b', {}, 'Given'), when];
  return [el('b', {}, 'Skipped'), when, ': ', foreign(why ?? '')];
}
