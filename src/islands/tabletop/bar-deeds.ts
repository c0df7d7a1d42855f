import { button, el } from '../parts/dom.ts';
import { showEntries } from '../run/log-dialog.ts';
import { askEnd } from './end-dialog.ts';
import { askEntry } from './entry-dialog.ts';
import { askHandOver } from './hand-over-dialog.ts';
import type { Table } from './table.ts';

/** Buttons of the bar: what is said in the room, and what is done with the run. */
export function barDeeds(table: Table): { element: HTMLElement; update(): void } {
  const undo = button('run-button', 'Take back', () => void takeBack(table));
  const showLog = () => {
    const view = table.session.view();
    if (view) showEntries(view, table.plan.roles, [], table.announce);
  };
  const element = el(
    'div',
    { class: 'run-deeds play-deeds', role: 'group', 'aria-label': 'In this exercise' },
    button('run-button', 'Decision', () => askEntry(table, 'decision')),
    button('run-button', 'Note', () => askEntry(table, 'note')),
    undo,
    button('run-button', 'Hand over', () => askHandOver(table)),
    button('run-button', 'Log', showLog),
    button('run-button', 'End', () => askEnd(table)),
  );
  return {
    element,
    update() {
      undo.setAttribute('aria-disabled', String(undoable(table) === undefined));
    },
  };
}

/** What the run began with stays. */
function undoable({ session }: Table): number | undefined {
  const { state, entries } = session.view() ?? {};
  const last = state?.undoable;
  return last !== undefined && entries?.[last]?.deed.do !== 'add-runbook' ? last : undefined;
}

async function takeBack(table: Table): Promise<void> {
  const entry = undoable(table);
  if (entry === undefined) return table.announce('There is nothing to take back.');
  await table.log(`Took back entry ${entry}.`, { do: 'undo', entry });
}
