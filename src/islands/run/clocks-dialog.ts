import { dueAt } from '../../domain/runs/deadline.ts';
import type { PlanClock } from '../../domain/runs/run-plan.ts';
import type { RunClock } from '../../domain/runs/run-state.ts';
import type { TimelineEvent } from '../../domain/model/time/timeline-events.ts';
import { capital } from '../../domain/runs/run-words.ts';
import { el } from '../parts/dom.ts';
import { openDialog } from '../parts/dialog.ts';
import type { Host } from './host.ts';
import { momentField } from './moment-field.ts';
import { clockTime, dueWords, short } from './words.ts';

/** Notification clocks of this runbook and of the others of the run. */
export function showClocks(host: Host): void {
  const { plan } = host.session;
  const list = el('div', { class: 'run-list' });
  const draw = () => {
    const running = host.session.view()?.state.clocks ?? [];
    const own = new Set(plan.clocks.map(({ duty }) => duty));
    list.replaceChildren(
      ...plan.clocks.map((clock) => dutyPart(clock, running, host, draw)),
      ...running
        .filter(({ duty }) => !own.has(duty))
        .map((clock) => el('section', {}, el('h3', {}, clock.title), runningPart(clock, host, draw))),
    );
    if (list.childElementCount === 0) list.append(el('p', {}, 'This runbook names no notification duty.'));
  };
  draw();
  openDialog({ title: 'Clocks', body: [list], wide: true });
}

function dutyPart(clock: PlanClock, running: readonly RunClock[], host: Host, draw: () => void): Node {
  const decides = host.session.plan.roles.find(({ id }) => id === clock.decidedBy)?.title ?? clock.decidedBy;
  return el(
    'section',
    {},
    el('h3', {}, clock.title),
    el('p', { class: 'small soft' }, `${decides} decides`),
    ...clock.stages.map((stage, at) => {
      const counts = running.find((one) => one.duty === clock.duty && one.stage === at);
      return el(
        'div',
        { class: 'run-clock' },
        el('p', {}, el('b', {}, `${stage.what} ${allowed(stage.deadline)}`), ` to ${stage.to}`),
        el('p', { class: 'small' }, `Starts when: ${stage.starts}`),
        counts ? runningPart(counts, host, draw) : startPart(clock, at, host, draw),
      );
    }),
  );
}

function allowed(deadline: string | undefined): string {
  return deadline === undefined ? 'without undue delay' : `within ${deadline}`;
}

function startPart(clock: PlanClock, at: number, host: Host, draw: () => void): Node {
  const stage = clock.stages[at];
  if (stage?.deadline === undefined) {
    return el('p', { class: 'small soft' }, 'No hours to count: do it now, and note when it was done.');
  }
  const { deadline, counting } = stage;
  const since = momentField('Started at (UTC)', new Date());
  const title = short(clock.title);
  const press = async () => {
    const moment = since.read();
    if (!moment) return since.input.focus();
    const what = short(stage.what);
    await host.log(`Clock started: ${title}, ${what}.`, {
      do: 'start-clock',
      duty: clock.duty,
      stage: at,
      title,
      what,
      since: moment,
      due: dueAt(moment, { deadline, counting }),
    });
    draw();
  };
  const label = `Start the clock: ${title}, ${stage.what}`;
  return el(
    'div',
    { class: 'run-start-clock' },
    since.label,
    el(
      'button',
      { type: 'button', class: 'run-button', 'aria-label': label, onclick: () => void press() },
      'Start the clock',
    ),
  );
}

function runningPart(
  { duty, stage, title, what, since, due, met }: RunClock,
  host: Host,
  draw: () => void,
): Node {
  const press = async () => {
    await host.log(`Met: ${title}, ${what}.`, { do: 'meet-clock', duty, stage, title, what });
    draw();
  };
  const state = met ? `met ${clockTime(met)}` : dueWords(due, Date.now());
  return el(
    'p',
    { class: 'run-deeds' },
    el('span', {}, `Since ${clockTime(since)}, due ${clockTime(due)}: `, el('b', {}, state)),
    met
      ? undefined
      : el(
          'button',
          {
            type: 'button',
            class: 'run-button',
            'aria-label': `Met: ${title}, ${what}`,
            onclick: () => void press(),
          },
          'Met',
        ),
  );
}

/** Moments that a record states and that only a person can tell. */
const MILESTONES = ['detected', 'acknowledged', 'contained', 'eradicated', 'recovered'] as const;

/** The incident's timeline: each moment may be set, and set right. */
export function showMilestones(host: Host, wanted?: TimelineEvent): void {
  const reached = host.session.view()?.state.reached ?? {};
  const rows = MILESTONES.map((event) => {
    const known = reached[event];
    const now = event === wanted && !known ? new Date() : undefined;
    const field = momentField(`${capital(event)} at (UTC)`, known ? new Date(known) : now);
    const set = el('button', { type: 'button', class: 'run-button' }, 'Now');
    set.setAttribute('aria-label', `Now: ${event}`);
    set.addEventListener('click', () => (field.input.value = new Date().toISOString().slice(0, 16)));
    return {
      event,
      field,
      before: field.input.value,
      element: el('div', { class: 'run-start-clock' }, field.label, set),
    };
  });
  openDialog({
    title: 'Moments of the incident',
    submit: 'Log moments',
    body: [
      el('p', {}, 'They become the record’s timeline. Set what you know; a later correction is logged too.'),
      ...rows.map(({ element }) => element),
    ],
    onSubmit: async () => {
      const set = rows.flatMap(({ event, field, before }) => {
        const when = field.read();
        return when && (field.input.value !== before || (event === wanted && !reached[event]))
          ? [{ do: 'reach', event, when } as const]
          : [];
      });
      if (set.length > 0) await host.log(`Logged: ${set.map(({ event }) => event).join(', ')}.`, ...set);
    },
  });
  rows.find(({ event }) => event === wanted)?.field.input.focus();
}
