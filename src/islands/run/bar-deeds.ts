import { button, el, say } from '../parts/dom.ts';
import { barTick } from './bar-tick.ts';
import { showClocks, showMilestones } from './clocks-dialog.ts';
import { askEnd } from './end-dialog.ts';
import type { Host } from './host.ts';
import { showLog } from './log-dialog.ts';
import { recallKeys } from './memory.ts';
import { showStatus } from './scribe/status-dialog.ts';
import { updateDue } from '../../domain/runs/status-update.ts';
import { askFacts, askRoles, showKeys } from './small-dialogs.ts';
import { addRunbook } from './start-dialog.ts';
import { dueWords } from './words.ts';

export interface BarDeeds {
  /** What a responder does all the time: tick, note, hand over. Always in reach. */
  first: HTMLElement;
  more: HTMLElement;
  update(isHere: boolean): void;
  tick(now: number): void;
}

/** Buttons of the bar, with the clocks that run. */
export function barDeeds(host: Host, setKeys: (on: boolean) => void): BarDeeds {
  const { session } = host;
  const deed = (word: string, press: () => void, props: Record<string, unknown> = {}) =>
    button('run-button', word, press, props);
  const clocks = deed('Clocks', () => showClocks(host));
  const status = deed('Status', () => showStatus(host));
  const roles = deed('My steps', () => askRoles(host));
  const undo = deed('Undo', () => void takeBack(host), { 'aria-keyshortcuts': 'u' });
  const next = barTick(host);
  const add = () => void host.log('This runbook joined the run.', addRunbook(host));
  const join = button('run-button run-primary', 'Use this runbook in the run', add);
  const first = el(
    'div',
    { class: 'run-first', role: 'group', 'aria-label': 'Tick, note, hand over' },
    next.element,
    join,
    deed('Note', () => host.askNote(), { 'aria-keyshortcuts': 'm' }),
    deed('Hand over', () => host.askHandOver(), { 'aria-keyshortcuts': 'h' }),
  );
  const parts = [
    undo,
    status,
    clocks,
    roles,
    deed('Moments', () => showMilestones(host)),
    deed('Change', () => askFacts(host), { 'aria-label': 'Change name, severity or lead' }),
    deed('Log', () => showLog(host)),
    deed('Keys', () => showKeys(recallKeys(), setKeys)),
    deed('End', () => askEnd(host)),
  ];
  const more = el('div', { class: 'run-deeds', role: 'group', 'aria-label': 'In this run' }, ...parts);
  const overdue = new Set<string>();

  return {
    first,
    more,
    update(isHere) {
      next.update();
      join.hidden = isHere;
      undo.setAttribute('aria-disabled', String(undoable(host) === undefined));
      roles.hidden = !isHere;
      const { size } = host.roles();
      say(roles, size > 0 ? `My steps (${size})` : 'My steps');
    },
    /** The soonest clock stands on the button; one that passes is said once. */
    tick(now) {
      const running = (session.view()?.state.clocks ?? [])
        .filter(({ met }) => !met)
        .toSorted((a, b) => (a.due < b.due ? -1 : 1));
      const [first] = running;
      const more = running.length > 1 ? `, ${running.length - 1} more` : '';
      say(clocks, first ? `${first.title}: ${dueWords(first.due, now)}${more}` : 'Clocks');
      clocks.classList.toggle('overdue', first !== undefined && Date.parse(first.due) < now);
      clocks.classList.toggle('counting', first !== undefined);
      const { state } = session.view() ?? {};
      const cadence = state && updateDue(state, session.plan.severities);
      say(status, cadence ? `Status: update ${dueWords(cadence.due, now)}` : 'Status');
      status.classList.toggle('overdue', cadence !== undefined && Date.parse(cadence.due) < now);
      for (const { duty, stage, title, what, due } of running) {
        const id = `${duty} ${stage} ${due}`;
        if (Date.parse(due) >= now || overdue.has(id)) continue;
        overdue.add(id);
        host.announce(`${title}, ${what}: overdue.`);
      }
    },
  };
}

/** What the run began with stays: without a runbook it would be none. */
function undoable(host: Host): number | undefined {
  const { state, entries } = host.session.view() ?? {};
  const last = state?.undoable;
  const isOnlyRunbook =
    last !== undefined && entries?.[last]?.deed.do === 'add-runbook' && state?.runbooks.length === 1;
  return isOnlyRunbook ? undefined : last;
}

/** Takes back the last deed; the log keeps both. */
export async function takeBack(host: Host): Promise<void> {
  const entry = undoable(host);
  if (entry === undefined) return host.announce('There is nothing to take back.');
  await host.log(`Took back entry ${entry}.`, { do: 'undo', entry });
}
