import { runbookAddress } from '../../domain/links/addresses.ts';
import { PHASE_TITLES } from '../../domain/model/phase.ts';
import { donePhases, phaseSince, progress } from '../../domain/runs/progress.ts';
import { RUN_KINDS } from '../../domain/runs/run-names.ts';
import { el, link, say } from '../parts/dom.ts';
import { barDeeds } from './bar-deeds.ts';
import { barNext } from './bar-next.ts';
import { showMilestones } from './clocks-dialog.ts';
import type { Host } from './host.ts';
import { saveRun } from './log-dialog.ts';
import { keepSmall, recallSmall } from './memory.ts';
import { addRunbook } from './start-dialog.ts';
import { spanWords } from './words.ts';

const MILESTONE = { containment: 'contained', eradication: 'eradicated', recovery: 'recovered' } as const;

export interface Bar {
  element: HTMLElement;
  update(): void;
  /** Only what time changes. */
  tick(): void;
}

/** What stays in view during a run: which run, how long, what next, which clocks. */
export function makeBar(host: Host, setKeys: (on: boolean) => void): Bar {
  const { session } = host;
  const alert = el('p', { class: 'run-alert', role: 'alert', hidden: true });
  const severity = el('b', { class: 'run-severity' });
  const name = el('b', { class: 'run-name' });
  const kind = el('span', { class: 'run-kind' });
  const switcher = el('select', { class: 'run-switch', 'aria-label': 'Run shown here', hidden: true });
  const since = el('span');
  const word = el('span', { class: 'run-long' });
  const inPhase = el('span');
  const times = el('span', { class: 'run-times' }, since, word, inPhase);
  const done = el('span', { class: 'run-progress' });
  const small = el('button', { type: 'button', class: 'run-button run-small' });
  const next = barNext(host);
  const advice = el('button', { type: 'button', class: 'run-button run-advice', hidden: true });
  const others = el('span', { class: 'run-others' });
  const deeds = barDeeds(host, setKeys);
  const body = el('div', { class: 'run-fold' }, others, advice, deeds.element);
  const element = el(
    'section',
    { class: 'run-bar', 'aria-label': 'Run', hidden: true },
    el(
      'div',
      { class: 'run-inner' },
      alert,
      el('div', { class: 'run-what' }, severity, name, switcher, kind, times, done, small),
      next.element,
      body,
    ),
  );

  let isSmall = recallSmall();
  const fold = () => {
    body.hidden = isSmall;
    small.setAttribute('aria-expanded', String(!isSmall));
    say(small, isSmall ? 'More' : 'Less');
    small.setAttribute('aria-label', isSmall ? 'Show all of the run bar' : 'Show less of the run bar');
  };
  fold();
  small.addEventListener('click', () => {
    keepSmall((isSmall = !isSmall));
    fold();
  });
  switcher.addEventListener('change', () => void session.choose(switcher.value));
  let wanted: (typeof MILESTONE)[keyof typeof MILESTONE] | 'acknowledged' | undefined;
  advice.addEventListener('click', () => showMilestones(host, wanted));

  function warn(): void {
    const view = session.view();
    const problem = session.problem();
    const text = problem
      ? `Not saved: ${problem}. It is kept in this page and tried again. Export now.`
      : view && !session.store.lasting
        ? 'This browser stores nothing here: export the run before you leave this page.'
        : '';
    alert.hidden = !text;
    if (alert.dataset['text'] === text) return;
    alert.dataset['text'] = text;
    const save = () => saveRun(session.view()?.entries ?? []);
    alert.replaceChildren(
      text,
      text ? el('button', { type: 'button', class: 'run-button', onclick: save }, 'Export now') : '',
    );
  }

  function tick(): void {
    const view = session.view();
    if (!view) return;
    const { state } = view;
    const now = Date.now();
    const { detected } = state.reached;
    say(since, `T+${spanWords(now - Date.parse(detected ?? state.started))}`);
    say(word, detected ? ' since detection' : ' since start');
    const phase = host.isHere() ? host.next()?.plan.phase : undefined;
    const began = phase && phaseSince(session.plan, state, phase);
    say(inPhase, began ? `, ${PHASE_TITLES[phase]} ${spanWords(now - Date.parse(began))}` : '');
    deeds.tick(now);
  }

  function update(): void {
    warn();
    const view = session.view();
    element.hidden = !view;
    if (!view) return;
    const { state, key } = view;
    say(severity, state.severity ?? '');
    severity.hidden = !state.severity;
    say(name, state.name);
    say(kind, state.kind === 'incident' ? '' : RUN_KINDS[state.kind]);
    const open = session.runs().filter((run) => run.closed === undefined && run.damaged === undefined);
    switcher.hidden = open.length < 2;
    name.hidden = open.length >= 2;
    const options = JSON.stringify([key, open.map((run) => [run.key, run.name])]);
    if (switcher.dataset['options'] !== options) {
      switcher.dataset['options'] = options;
      switcher.replaceChildren(
        ...open.map((run) => el('option', { value: run.key, selected: run.key === key }, run.name)),
      );
    }
    const isHere = host.isHere();
    const { done: finished, of } = progress(session.plan, state);
    say(done, isHere ? `${finished} of ${of}` : '');
    next.update(isHere);
    wanted =
      state.kind === 'incident' && !state.reached.acknowledged
        ? 'acknowledged'
        : isHere
          ? donePhases(session.plan, state)
              .map((one) => MILESTONE[one as keyof typeof MILESTONE])
              .find((event) => event !== undefined && !state.reached[event])
          : undefined;
    advice.hidden = !wanted;
    say(advice, wanted ? `Mark ${wanted} ${new Date().toISOString().slice(11, 16)}Z` : '');
    drawOthers(others, host, isHere);
    deeds.update(isHere);
    tick();
  }

  return { element, update, tick };
}

/** Where else the run is at work, and the offer to take this runbook into it. */
function drawOthers(place: HTMLElement, host: Host, isHere: boolean): void {
  const { session } = host;
  const state = session.view()?.state;
  const own = session.plan.runbook.id;
  const others = state?.runbooks.filter(({ id }) => id !== own) ?? [];
  const now = JSON.stringify([isHere, state?.run, others]);
  if (place.dataset['shown'] === now) return;
  place.dataset['shown'] = now;
  const add = () => void host.log('This runbook joined the run.', addRunbook(host));
  place.replaceChildren(
    ...(isHere
      ? []
      : [
          el(
            'button',
            { type: 'button', class: 'run-button run-primary', onclick: add },
            'Use this runbook in the run',
          ),
        ]),
    ...(others.length > 0 ? [isHere ? 'Also: ' : 'In the run: '] : []),
    ...others.flatMap(({ id, title }, at) => [at > 0 ? ', ' : '', link(runbookAddress(id), title)]),
  );
  place.hidden = place.childNodes.length === 0;
}
