import { runbookAddress } from '../../domain/links/addresses.ts';
import { PHASE_TITLES } from '../../domain/model/phase.ts';
import { donePhases, phaseSince, progress } from '../../domain/runs/progress.ts';
import { isNamed, RUN_KINDS } from '../../domain/runs/run-names.ts';
import type { RunState } from '../../domain/runs/run-state.ts';
import { button, el, link, say } from '../parts/dom.ts';
import { barDeeds } from './bar-deeds.ts';
import { barNext } from './bar-next.ts';
import { showMilestones } from './clocks-dialog.ts';
import type { Host } from './host.ts';
import { keepSmall, recallSmall } from './memory.ts';
import { runSwitcher } from './run-switcher.ts';
import { saveAlert } from './save-alert.ts';
import { askFacts } from './small-dialogs.ts';
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
  const alert = saveAlert(session);
  const severity = el('b', { class: 'run-severity' });
  const name = el('b', { class: 'run-name' });
  const kind = el('span', { class: 'run-kind' });
  const switcher = runSwitcher(session);
  const since = el('span');
  const word = el('span', { class: 'run-long' });
  const inPhase = el('span');
  const times = el('span', { class: 'run-times' }, since, word, inPhase);
  const done = el('span', { class: 'run-progress' });
  const small = el('button', { type: 'button', class: 'run-button run-small' });
  const unnamed = button('run-button run-name-it', 'Name it', () => askFacts(host));
  const next = barNext(host);
  const advice = el('button', { type: 'button', class: 'run-button run-advice', hidden: true });
  const others = el('span', { class: 'run-others' });
  const deeds = barDeeds(host, setKeys);
  const body = el('div', { class: 'run-fold' }, others, advice, deeds.more);
  const element = el(
    'section',
    { class: 'run-bar', 'aria-label': 'Run', hidden: true },
    el(
      'div',
      { class: 'run-inner' },
      alert.element,
      el('div', { class: 'run-what' }, severity, name, unnamed, switcher.element, kind, times, done, small),
      next.element,
      el('div', { class: 'run-acts' }, deeds.first, body),
    ),
  );

  foldBy(small, body);
  let wanted: ReturnType<typeof nextMilestone>;
  advice.addEventListener('click', () => showMilestones(host, wanted));

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
    alert.update();
    const view = session.view();
    element.hidden = !view;
    if (!view) return;
    const { state, key } = view;
    say(severity, state.severity ?? '');
    severity.hidden = !state.severity;
    say(name, state.name);
    say(kind, state.kind === 'incident' ? '' : RUN_KINDS[state.kind]);
    const isChosen = switcher.update(key);
    name.hidden = isChosen || !isNamed(state);
    unnamed.hidden = isNamed(state);
    const isHere = host.isHere();
    const { done: finished, of } = progress(session.plan, state);
    say(done, isHere ? `${finished} of ${of}` : '');
    next.update(isHere);
    wanted = nextMilestone(host, state);
    advice.hidden = !wanted;
    say(advice, wanted ? `Mark ${wanted} ${new Date().toISOString().slice(11, 16)}Z` : '');
    drawOthers(others, host, isHere);
    deeds.update(isHere);
    tick();
  }

  return { element, update, tick };
}

/** Lets a button fold the rarer deeds away, and remembers it; on a phone they begin folded. */
function foldBy(small: HTMLButtonElement, body: HTMLElement): void {
  let isSmall = recallSmall() ?? matchMedia('(max-width: 48rem)').matches;
  const fold = () => {
    body.hidden = isSmall;
    small.setAttribute('aria-expanded', String(!isSmall));
    say(small, isSmall ? 'More' : 'Less');
    small.setAttribute('aria-label', isSmall ? 'More of the run bar' : 'Less of the run bar');
  };
  fold();
  small.addEventListener('click', () => {
    keepSmall((isSmall = !isSmall));
    fold();
  });
}

/** What the run would mark next: the first moment that its steps have passed and nobody has noted. */
function nextMilestone({ session, isHere }: Host, { kind, reached }: RunState) {
  if (kind === 'incident' && !reached.acknowledged) return 'acknowledged' as const;
  const state = session.view()?.state;
  if (!isHere() || !state) return undefined;
  return donePhases(session.plan, state)
    .map((one) => MILESTONE[one as keyof typeof MILESTONE])
    .find((event) => event !== undefined && !reached[event]);
}

/** Where else the run is at work. */
function drawOthers(place: HTMLElement, host: Host, isHere: boolean): void {
  const { session } = host;
  const state = session.view()?.state;
  const own = session.plan.runbook.id;
  const others = state?.runbooks.filter(({ id }) => id !== own) ?? [];
  const now = JSON.stringify([isHere, state?.run, others]);
  if (place.dataset['shown'] === now) return;
  place.dataset['shown'] = now;
  place.replaceChildren(
    ...(others.length > 0 ? [isHere ? 'Also: ' : 'In the run: '] : []),
    ...others.flatMap(({ id, title }, at) => [at > 0 ? ', ' : '', link(runbookAddress(id), title)]),
  );
  place.hidden = place.childNodes.length === 0;
}
