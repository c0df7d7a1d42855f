import type { DeedOf } from '../../domain/model/run-log.ts';
import { elapsedAt } from '../../domain/runs/tabletop/exercise-clock.ts';
import type { PlanInject } from '../../domain/runs/tabletop/exercise-plan.ts';
import { dueOf, secondFace } from '../../domain/runs/tabletop/exercise-time.ts';
import { injectsAhead, type TabletopState } from '../../domain/runs/tabletop/tabletop-state.ts';
import { injectName } from '../../domain/runs/tabletop/tabletop-words.ts';
import { button, el, say } from '../parts/dom.ts';
import { saveAlert } from '../run/save-alert.ts';
import { barDeeds } from './bar-deeds.ts';
import { giveInject, skipInject } from './inject-deeds.ts';
import type { Table } from './table.ts';

export interface TableBar {
  element: HTMLElement;
  update(): void;
  /** Only what time changes. */
  tick(): void;
}

const CLOCK_WORDS = { ready: 'not started', running: 'running', paused: 'paused', over: 'over' } as const;
const CLOCK_DEEDS = { ready: 'Start clock', running: 'Pause', paused: 'Resume', over: '' } as const;

/** What stays in view while an exercise is played: its clock, the next inject, and what is logged. */
export function tableBar(table: Table): TableBar {
  const alert = saveAlert(table.session);
  const time = el('b', { class: 'play-time', role: 'timer', 'aria-label': 'Exercise time' });
  const kind = el('span', { class: 'play-kind' });
  const turn = button('run-button run-primary', '', () => void turnClock(table));
  const next = nextPart(table);
  const deeds = barDeeds(table);
  const element = el(
    'section',
    { class: 'run-bar play-bar', 'aria-label': 'Exercise', hidden: true },
    el(
      'div',
      { class: 'run-inner' },
      alert.element,
      el('div', { class: 'play-clock' }, time, kind, turn),
      next.element,
      deeds.element,
    ),
  );

  function tick(): void {
    const state = table.state();
    if (!state) return;
    const elapsed = elapsedAt(state.clock, Date.now());
    say(time, secondFace(elapsed));
    next.tick(state, elapsed);
  }

  return {
    element,
    tick,
    update() {
      alert.update();
      const state = table.state();
      element.hidden = !state;
      if (!state) return;
      const { clock } = state;
      element.dataset['clock'] = clock.kind;
      say(kind, CLOCK_WORDS[clock.kind]);
      say(turn, CLOCK_DEEDS[clock.kind]);
      turn.classList.toggle('run-primary', clock.kind !== 'running');
      next.update(state);
      deeds.update();
      tick();
    },
  };
}

async function turnClock(table: Table): Promise<void> {
  const running = table.state()?.clock.kind === 'running';
  const deed: DeedOf<'pause' | 'resume'> = { do: running ? 'pause' : 'resume' };
  await table.log(running ? 'The clock is paused.' : 'The clock runs.', deed);
}

/** The next inject with the time that is left, and what becomes of it. */
function nextPart(table: Table) {
  const word = el('span', { class: 'run-word' });
  const go = el('a', { class: 'run-go', href: '#Injects' });
  const due = el('span', { class: 'play-due' });
  const give = button('run-button', 'Given', () => next && void giveInject(table, next));
  const skip = button('run-button', 'Skip …', () => next && skipInject(table, next));
  const acts = el('span', { class: 'run-arms' }, give, skip);
  const element = el('div', { class: 'run-next' }, word, go, due, acts);
  let next: PlanInject | undefined;
  const told = new Set<string>();

  return {
    element,
    update(state: TabletopState): void {
      [next] = injectsAhead(table.plan, state);
      say(word, next ? 'Next' : 'Every inject was given or skipped.');
      for (const part of [go, due, acts]) part.hidden = !next;
      if (!next) return;
      go.href = `#${next.key}`;
      say(go, injectName(next));
      give.setAttribute('aria-label', `Given: ${next.title}`);
      skip.setAttribute('aria-label', `Skip: ${next.title}`);
    },
    /** An inject that falls due is said once. */
    tick({ clock }: TabletopState, elapsed: number): void {
      if (!next) return;
      const standing = next.minute === undefined ? undefined : dueOf(next.minute, elapsed);
      const waits = clock.kind === 'ready';
      say(due, waits ? 'when the clock runs' : (standing?.words ?? 'without a time'));
      due.dataset['due'] = waits ? 'ahead' : (standing?.kind ?? 'ahead');
      if (waits || !standing || standing.kind === 'ahead' || told.has(next.key)) return;
      told.add(next.key);
      table.announce(`Inject ${standing.words}: ${next.title}.`);
    },
  };
}
