import { nextStep } from '../../domain/runs/next-step.ts';
import { RUN_KINDS, roleName, secondWords } from '../../domain/runs/run-names.ts';
import { tabletopState } from '../../domain/runs/tabletop/tabletop-state.ts';
import { runState, type RunState } from '../../domain/runs/run-state.ts';
import { minutesBetween } from '../../domain/runs/clock-words.ts';
import { minuteWords } from '../../domain/model/time/time-words.ts';
import { el } from '../parts/dom.ts';
import type { RunSummary } from '../run/run-store.ts';
import { clockList } from './clock-list.ts';
import { damagedRun } from './damaged-run.ts';
import { foreign } from './foreign.ts';
import { headHash } from './head-hash.ts';
import type { Host } from './host.ts';
import { loadPlans } from './load-plans.ts';
import { runDeeds } from './run-deeds.ts';
import { runTimeline } from './run-timeline.ts';
import { runbookParts } from './runbook-parts.ts';
import { statusParts } from './status-parts.ts';
import { markParts } from './mark-parts.ts';
import { tabletopParts } from './tabletop-parts.ts';
import { stateBadge } from './run-list.ts';

/** A drawn run, and what is to be called now and then so that its times stay true. */
export interface DrawnRun {
  element: HTMLElement;
  tick(): void;
}

/** Everything about one run. */
export async function oneRun(host: Host, run: RunSummary): Promise<DrawnRun> {
  const entries = await host.store.entries(run.key);
  const read = runState(entries);
  if (run.damaged !== undefined || !read) return { element: damagedRun(host, run, entries), tick: () => {} };
  const plans = await loadPlans(
    read.runbooks.map(({ id }) => id),
    host,
  );
  const state = runState(entries, [...plans.values()]) ?? read;
  const tabletop = tabletopState(entries);
  const facts = el('dl', { class: 'facts' });
  const clocks = clockList(state.clocks);
  const tick = () => {
    const now = new Date().toISOString();
    facts.replaceChildren(...factRows(state, host, now));
    clocks.tick(now);
  };
  tick();
  const next = [...plans.values()].map((plan) => ({ plan, step: nextStep(plan, state) }));
  const element = el(
    'article',
    { class: 'stack runs-one', 'data-run': run.key },
    el(
      'p',
      {},
      el(
        'a',
        { href: '?', onclick: (event: Event) => (event.preventDefault(), void host.open(undefined)) },
        '← All runs',
      ),
    ),
    el('div', { class: 'runs-head' }, el('h2', { tabIndex: -1 }, foreign(state.name)), stateBadge(run)),
    runDeeds({ host, run, entries, state, plans, next }),
    el(
      'div',
      { class: 'runs-split' },
      el('section', { class: 'panel', 'aria-label': 'Facts' }, el('h3', {}, 'Run'), facts),
      headHash(state.head, entries.length, host),
    ),
    clocks.element,
    ...(tabletop ? tabletopParts(tabletop) : []),
    ...runbookParts(state, plans, host, tabletop !== undefined),
    ...statusParts(state),
    ...markParts(state, plans, host),
    runTimeline(entries, host),
  );
  return { element, tick };
}

function factRows(state: RunState, { names }: Host, now: string): HTMLElement[] {
  const end = state.closed ?? now;
  const facts: [string, string | undefined][] = [
    ['Kind', RUN_KINDS[state.kind]],
    ['Severity', state.severity],
    ['Lead', state.lead && roleName(names, state.lead)],
    ['Started', `${secondWords(state.started)} UTC`],
    ['Closed', state.closed && `${secondWords(state.closed)} UTC`],
    [state.closed ? 'Took' : 'Running for', minuteWords(Math.max(0, minutesBetween(state.started, end)))],
    ['Handed to', lastHandOver(state, names)],
    ...Object.entries(state.reached).map(([event, when]): [string, string] => [
      event.charAt(0).toUpperCase() + event.slice(1),
      `${secondWords(when)} UTC`,
    ]),
  ];
  return facts.flatMap(([name, value]) => (value ? [el('dt', {}, name), el('dd', {}, foreign(value))] : []));
}

function lastHandOver({ handOvers }: RunState, names: Host['names']): string | undefined {
  const last = handOvers.filter(({ step }) => step === undefined).at(-1);
  return last && `${roleName(names, last.to)}, ${secondWords(last.at)} UTC`;
}
