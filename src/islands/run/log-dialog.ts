import { PHASE_TITLES } from '../../domain/model/phase.ts';
import { phaseSpans } from '../../domain/runs/progress.ts';
import { isNamed, type RunNames } from '../../domain/runs/run-names.ts';
import { voidEntries } from '../../domain/runs/void-entries.ts';
import { entryWords } from '../../domain/runs/run-words.ts';
import { button, el, link } from '../parts/dom.ts';
import { openDialog } from '../parts/dialog.ts';
import { saveRun } from './export-run.ts';
import type { Host } from './host.ts';
import type { RunView } from './session.ts';
import { spanWords } from './words.ts';
import { commandLine } from '../../domain/text/command-line.ts';

/** The whole log in UTC, what to paste into the ticket, and how to prove it later. */
export function showLog(host: Host): void {
  const view = host.session.view();
  if (!view) return;
  const { plan } = host.session;
  const spans = phaseSpans(plan, view.state).map(
    ({ phase, from, to }) =>
      `${phase ? PHASE_TITLES[phase] : 'First minutes'} ${spanWords(Date.parse(to) - Date.parse(from))}`,
  );
  showEntries(view, plan.roles, spans, host.announce);
}

/** `spans`: how long its phases took, in words. */
export function showEntries(
  { entries, state }: Pick<RunView, 'entries' | 'state'>,
  roles: readonly { id: string; title: string }[],
  spans: readonly string[],
  announce: (text: string) => void,
): void {
  const names: RunNames = { roles: new Map(roles.map(({ id, title }) => [id, title])) };
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
      el('td', {}, el('time', { datetime: entry.at }, ...momentWords(entry.at))),
      el('td', {}, ...(isTaken ? [el('s', {}, ...words), ' taken back'] : words)),
    );
  });
  openDialog({
    title: isNamed(state) ? `Log of ${state.name}` : 'Log of the run',
    wide: true,
    body: [
      headPart(state.head, announce),
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

function headPart(head: string, announce: (text: string) => void): Node {
  const copied = el('span', { role: 'status', class: 'small' });
  const copy = async () => {
    const text = await navigator.clipboard?.writeText(head).then(
      () => 'Copied.',
      () => undefined,
    );
    copied.textContent = text ?? 'Select it and copy it by hand.';
    announce(copied.textContent);
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

/** Day and time, which break apart between the two alone. */
function momentWords(at: string): (Node | string)[] {
  return [el('span', {}, at.slice(0, 10)), ' ', el('span', {}, `${at.slice(11, 19)}Z`)];
}
