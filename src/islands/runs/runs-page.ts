import type { RunsData } from '../../views/runbook/runs-data.ts';
import { el } from '../parts/dom.ts';
import type { RunStore } from '../run/run-store.ts';
import type { Refusal } from '../run/storage-refusal.ts';
import { addressedRun, keepAddress } from './addresses.ts';
import type { Host } from './host.ts';
import { importer } from './import-run.ts';
import { leaveDevice } from './leaving/leave-device.ts';
import { oneRun } from './one-run.ts';
import { runList } from './run-list.ts';

const CLOCK_MS = 30_000;

/** Fills the page: notices and import on top, below them all runs or one. Follows what other tabs do. */
export async function runsPage(place: HTMLElement, data: RunsData, store: RunStore): Promise<void> {
  const status = el('div', { class: 'runs-status', role: 'status' });
  const stage = el('div', { 'data-stage': '' });
  let wanted = addressedRun();
  /** What is on the stage; drawn again only when that changes. */
  let shown = '';
  let tick = () => {};
  let hasLeft = false;

  const host: Host = {
    data,
    store,
    names: { roles: new Map(data.roles.map(({ id, title }) => [id, title])) },
    say(...sentences) {
      status.replaceChildren(...sentences.map((sentence) => el('p', {}, sentence)));
    },
    async open(key) {
      wanted = key;
      keepAddress(key);
      await draw();
      stage.querySelector<HTMLElement>('h2')?.focus();
    },
  };

  async function draw(): Promise<void> {
    if (hasLeft) return;
    const runs = await store.list();
    const run = runs.find(({ key }) => key === wanted);
    const sign = JSON.stringify([wanted, run ?? runs]);
    if (sign === shown) return;
    shown = sign;
    const made = run
      ? await oneRun(host, run)
      : { element: runList(host, runs, wanted !== undefined), tick: () => {} };
    if (sign !== shown) return;
    stage.replaceChildren(made.element);
    tick = made.tick;
  }

  const trouble = el('div', {});
  let told: Refusal | undefined;
  /** An alert that is laid anew is spoken again. */
  const tellTrouble = () => {
    if (told !== store.refusal)
      trouble.replaceChildren(...(store.refusal ? [notLasting(store.refusal)] : []));
    trouble.hidden = !store.refusal;
    told = store.refusal;
  };
  tellTrouble();
  place.replaceChildren(
    trouble,
    importer(host, document.body),
    status,
    stage,
    leaveDevice(host, () => (hasLeft = true)),
  );
  await draw();
  store.watch(() => {
    tellTrouble();
    void draw().catch(() => {});
  });
  addEventListener('popstate', () => {
    wanted = addressedRun();
    void draw();
  });
  setInterval(() => tick(), CLOCK_MS);
}

function notLasting({ why, remedy }: Refusal): HTMLElement {
  return el(
    'div',
    { class: 'note runs-trouble', role: 'alert' },
    el('strong', {}, 'This browser keeps nothing.'),
    ` ${why} ${remedy} Runs last only as long as the page: export them before you leave it.`,
  );
}
