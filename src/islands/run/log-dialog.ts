import { RUN_FILE, type RunEntry, type RunFile } from '../../domain/model/run-log.ts';
import { PHASE_TITLES } from '../../domain/model/phase.ts';
import { phaseSpans } from '../../domain/runs/progress.ts';
import type { RunNames } from '../../domain/runs/run-names.ts';
import { voidEntries } from '../../domain/runs/run-state.ts';
import { entryWords } from '../../domain/runs/run-words.ts';
import { button, download, el, link } from '../parts/dom.ts';
import { openDialog } from '../parts/dialog.ts';
import type { Host } from './host.ts';
import { spanWords } from './words.ts';
import { commandLine } from '../../domain/text/command-line.ts';

/** The whole log in UTC, what to paste into the ticket, and how to prove it later. */
export function showLog(host: Host): void {
  const view = host.session.view();
  if (!view) return;
  const { entries, state } = view;
  const names: RunNames = { roles: new Map(host.session.plan.roles.map(({ id, title }) => [id, title])) };
  const taken = voidEntries(entries);
  const rows = entries.map((entry) => {
    const { what, text, where } = entryWords(entry, entries, names);
    const words = [
      el('b', {}, what),
      text ? `: ${text}` : '',
      where ? el('span', { class: 'soft' }, ` (${where})`) : '',
    ];
    const isTaken = taken.has(entry.n);
    return el(
      'tr',
      { class: isTaken ? 'taken-back' : undefined },
      el('td', {}, String(entry.n)),
      el('td', {}, `${entry.at.slice(0, 10)} ${entry.at.slice(11, 19)}Z`),
      el('td', {}, ...(isTaken ? [el('s', {}, ...words), ' taken back'] : words)),
    );
  });
  const spans = phaseSpans(host.session.plan, state).map(
    ({ phase, from, to }) =>
      `${phase ? PHASE_TITLES[phase] : 'First minutes'} ${spanWords(Date.parse(to) - Date.parse(from))}`,
  );
  openDialog({
    title: `Log of ${state.name}`,
    wide: true,
    body: [
      headPart(state.head, host),
      ...(spans.length > 0
        ? [el('p', { class: 'small' }, `From first to last deed: ${spans.join(', ')}.`)]
        : []),
      el(
        'div',
        { class: 'run-log', tabindex: 0, role: 'region', 'aria-label': 'Entries' },
        el(
          'table',
          {},
          el(
            'thead',
            {},
            el('tr', {}, ...['No.', 'UTC', 'What'].map((word) => el('th', { scope: 'col' }, word))),
          ),
          el('tbody', {}, ...rows),
        ),
      ),
      el(
        'p',
        { class: 'run-deeds' },
        button('run-button', 'Save as JSON', () => saveRun(entries)),
        link('/runs/', 'Other exports'),
      ),
    ],
  });
}

function headPart(head: string, host: Host): Node {
  const copied = el('span', { role: 'status', class: 'small' });
  const copy = async () => {
    const text = await navigator.clipboard?.writeText(head).then(
      () => 'Copied.',
      () => undefined,
    );
    copied.textContent = text ?? 'Select it and copy it by hand.';
    host.announce(copied.textContent);
  };
  return el(
    'div',
    { class: 'run-head' },
    el('p', {}, 'Paste this into the ticket; it stands for every entry so far:'),
    el(
      'p',
      { class: 'run-deeds' },
      el('code', {}, head),
      button('run-button', 'Copy', () => void copy()),
      copied,
    ),
    el(
      'p',
      { class: 'small' },
      'Proved later by ',
      el('code', {}, commandLine('verify FILE')),
      ' with the saved JSON.',
    ),
  );
}

/** Lets the reader keep the run as a file, what could not be stored included. */
export function saveRun(entries: readonly RunEntry[]): void {
  const [first] = entries;
  const last = entries.at(-1);
  if (first?.deed.do !== 'start' || !last) return;
  const file: RunFile = {
    ...RUN_FILE,
    exported: new Date().toISOString(),
    head: last.hash,
    entries: [...entries],
  };
  const name =
    first.deed.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'run';
  download(`${name.slice(0, 60)}.run.json`, 'application/json', `${JSON.stringify(file, undefined, 2)}\n`);
}
