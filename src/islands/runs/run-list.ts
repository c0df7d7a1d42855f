import { RUN_KINDS, secondWords } from '../../domain/runs/run-names.ts';
import { badge, el, link } from '../parts/dom.ts';
import { isOpen, type RunSummary } from '../run/run-store.ts';
import { runAddress } from './addresses.ts';
import { foreign } from './foreign.ts';
import type { Host } from './host.ts';

/** All runs of this device, the open ones first. `missed`: the address names one that is not here. */
export function runList(host: Host, runs: readonly RunSummary[], missed: boolean): HTMLElement {
  const open = runs.filter(isOpen);
  const closed = runs.filter((run) => !open.includes(run));
  return el(
    'div',
    { class: 'stack' },
    missed &&
      el('p', { class: 'note', role: 'alert' }, 'The run that the address names is not on this device.'),
    runs.length === 0 &&
      el(
        'div',
        { class: 'panel', 'data-empty': '' },
        el('h2', { tabIndex: -1 }, 'No run is stored on this device'),
        el(
          'p',
          {},
          'A run begins on the page of a ',
          link('/runbooks/', 'runbook'),
          ' or an ',
          link('/exercises/', 'exercise'),
          ', or with an imported file.',
        ),
      ),
    open.length > 0 && part('Open', open, host),
    closed.length > 0 && part(open.length > 0 ? 'Closed' : 'Closed runs', closed, host),
  );
}

function part(title: string, runs: readonly RunSummary[], host: Host): HTMLElement {
  return el(
    'section',
    { 'aria-label': title },
    el('h2', { tabIndex: -1 }, title),
    el('ul', { class: 'rows runs-rows' }, ...runs.map((run) => row(run, host))),
  );
}

function row(run: RunSummary, { data }: Host): HTMLElement {
  const titles = new Map(
    data.runbooks.flatMap(({ id, title, aliases = [] }) => [id, ...aliases].map((one) => [one, title])),
  );
  const runbooks = run.runbooks.map((id) => titles.get(id) ?? id).join(', ');
  const copy = /~(\d+)$/.exec(run.key)?.[1];
  return el(
    'li',
    { 'data-run': run.key },
    el(
      'p',
      { class: 'runs-name' },
      el('a', { href: runAddress(run.key) }, foreign(run.name)),
      ' ',
      stateBadge(run),
      copy !== undefined && el('span', { class: 'soft small' }, ` copy ${copy}, went on differently`),
    ),
    el(
      'p',
      { class: 'soft small' },
      `${RUN_KINDS[run.kind]} · ${run.damaged && run.entries === 0 ? 'start unknown' : `${secondWords(run.started)} UTC`} · ${run.entries} ${run.entries === 1 ? 'entry' : 'entries'}`,
      runbooks ? ' · ' : '',
      foreign(runbooks),
    ),
  );
}

/** Open, closed or damaged, in shape and word. */
export function stateBadge({ closed, damaged }: RunSummary): HTMLElement {
  if (damaged !== undefined) return badge('red', 'triangle', 'Damaged');
  return closed === undefined ? badge('accent', 'half', 'Open') : badge('grey', 'dot', 'Closed');
}
