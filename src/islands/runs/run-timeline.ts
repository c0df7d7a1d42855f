import type { RunEntry } from '../../domain/model/run-log.ts';
import { runbookNames, secondWords } from '../../domain/runs/run-names.ts';
import { timelineRows, type TimelineRow } from '../../domain/runs/timeline-rows.ts';
import { el } from '../parts/dom.ts';
import { button } from './button.ts';
import { foreign, foreignLines } from './foreign.ts';
import type { Host } from './host.ts';

/** Rows that are drawn at once; a log may have thousands. */
const FIRST = 200;

/** The log in words, newest last, of one runbook or all. */
export function runTimeline(entries: readonly RunEntry[], host: Host): HTMLElement {
  const all = timelineRows(entries, host.names);
  const titles = [...runbookNames(entries)];
  const body = el('tbody', {});
  const more = el('p', {});
  let runbook = '';

  function draw(most: number): void {
    const rows = runbook ? all.filter((row) => row.runbook === runbook) : all;
    const hidden = Math.max(0, rows.length - most);
    body.replaceChildren(...rows.slice(hidden).map(timelineRow));
    more.replaceChildren(
      ...(hidden > 0
        ? [
            button('show-all', `Show the ${hidden} earlier ${hidden === 1 ? 'entry' : 'entries'}`, () =>
              draw(Infinity),
            ),
          ]
        : []),
    );
  }

  const filter = el(
    'select',
    {
      class: 'field',
      onchange: () => {
        runbook = filter.value;
        draw(FIRST);
      },
    },
    el('option', { value: '' }, 'All runbooks'),
    ...titles.map(([id, title]) => el('option', { value: id }, title)),
  );
  draw(FIRST);
  return el(
    'div',
    {},
    el(
      'h3',
      { id: 'runs-timeline-title' },
      `Timeline (UTC), ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`,
    ),
    titles.length > 1 && el('p', { class: 'runs-row' }, el('label', {}, 'Runbook', filter)),
    more,
    el(
      'div',
      { class: 'scroll', tabIndex: 0, role: 'region', 'aria-labelledby': 'runs-timeline-title' },
      el(
        'table',
        { class: 'runs-timeline' },
        el(
          'thead',
          {},
          el('tr', {}, ...['Entry', 'UTC', 'Step', 'What'].map((head) => el('th', { scope: 'col' }, head))),
        ),
        body,
      ),
    ),
  );
}

function timelineRow({ n, at, where, what, text, isVoid }: TimelineRow): HTMLElement {
  return el(
    'tr',
    { 'data-entry': n, class: isVoid ? 'runs-void' : undefined },
    el('td', {}, String(n)),
    el('td', { class: 'runs-time' }, el('time', { datetime: at }, secondWords(at))),
    el('td', {}, where !== undefined && foreign(where)),
    el(
      'td',
      {},
      el('b', {}, foreign(what)),
      text !== undefined && ' ',
      text !== undefined && foreignLines(text),
      isVoid && el('span', { class: 'soft' }, ' (taken back)'),
    ),
  );
}
