import { PINNED } from '../../../domain/model/run-log.ts';
import { openSteps } from '../../../domain/runs/next-step.ts';
import { roleName, secondWords, type RunNames } from '../../../domain/runs/run-names.ts';
import { asksOf, statusDraft, updateDue } from '../../../domain/runs/status-update.ts';
import { openDialog, textArea } from '../../parts/dialog.ts';
import { button, el, say } from '../../parts/dom.ts';
import type { Host } from '../host.ts';
import { clockTime, dueWords, long } from '../words.ts';
import { askNote, PIN_TITLES } from './note-dialog.ts';

/** The run on one page: what holds, who was asked, what was seen, and when the next update is due. */
export function showStatus(host: Host): void {
  const state = host.session.view()?.state;
  if (!state) return;
  const names = namesOf(host);
  const cadence = updateDue(state, host.session.plan.severities);
  const asks = asksOf(state, names.roles);
  const last = state.updates.at(-1);
  const { close } = openDialog({
    title: 'Status',
    wide: true,
    body: [
      el(
        'p',
        {},
        cadence ? `Next update: ${dueWords(cadence.due, Date.now())}, by ${clockTime(cadence.due)}. ` : '',
        last ? `The last went out at ${clockTime(last.at)}.` : 'None went out yet.',
      ),
      el(
        'p',
        { class: 'run-deeds' },
        button('run-button run-primary', 'Write an update', () => (close(), askUpdate(host))),
        button('run-button', 'Pin a fact', () => (close(), askNote(host))),
      ),
      ...PINNED.map((fact) => pinned(host, fact, () => (close(), showStatus(host)))),
      ...(asks.length > 0
        ? [
            el('h3', {}, 'Asked'),
            el(
              'ul',
              {},
              ...asks.map(({ at, role, text }) =>
                el('li', {}, el('b', {}, roleName(names, role)), ` ${clockTime(at)}: ${text}`),
              ),
            ),
          ]
        : []),
      ...pictures(host),
    ],
  });
}

const namesOf = ({ session }: Host): RunNames => ({
  roles: new Map(session.plan.roles.map(({ id, title }) => [id, title])),
});

function pinned(host: Host, fact: (typeof PINNED)[number], again: () => void): HTMLElement {
  const pins = (host.session.view()?.state.pins ?? []).filter((pin) => pin.fact === fact);
  const rows = pins.map(({ n, at, text }) => {
    const drop = async () => {
      await host.log('No longer pinned.', { do: 'unpin', entry: n });
      again();
    };
    return el(
      'li',
      {},
      `${text} `,
      el('span', { class: 'soft small' }, clockTime(at)),
      ' ',
      button('run-button', 'No longer so', () => void drop(), { 'aria-label': `No longer so: ${text}` }),
    );
  });
  return el(
    'section',
    { 'data-pinned': fact },
    el('h3', {}, PIN_TITLES[fact]),
    rows.length > 0 ? el('ul', {}, ...rows) : el('p', { class: 'soft' }, 'Nothing pinned.'),
  );
}

function pictures({ session }: Host): Node[] {
  const taken = session.view()?.state.pictures ?? [];
  if (taken.length === 0) return [];
  const rows = taken.map(({ at, name, type, data, sha256 }) =>
    el(
      'li',
      {},
      el('img', { src: `data:${type};base64,${data}`, alt: name }),
      el('span', { class: 'small' }, `${clockTime(at)} ${name}, SHA-256 `, el('code', {}, sha256)),
    ),
  );
  return [el('h3', {}, 'Pictures'), el('ul', { class: 'run-pictures' }, ...rows)];
}

/** An update is drafted from the log; what goes out is logged, and the clock of the cadence begins anew. */
function askUpdate(host: Host): void {
  const { session } = host;
  const state = session.view()?.state;
  if (!state) return;
  const now = new Date().toISOString();
  const open = host.isHere() ? openSteps(session.plan, state).slice(0, 3) : [];
  const text = textArea('The update, as it goes out: change what is not so');
  text.input.rows = 16;
  text.input.value = statusDraft(state, namesOf(host), {
    now,
    open: open.map(({ title }) => title),
    cadence: updateDue(state, session.plan.severities),
  });
  const status = el('span', { role: 'status', class: 'small' });
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(text.input.value).then(
      () => true,
      () => false,
    );
    if (!copied) text.input.select();
    say(status, copied ? 'Copied.' : 'Selected: copy it by hand.');
  };
  openDialog({
    title: 'Status update',
    submit: 'Log it as sent',
    wide: true,
    body: [
      text.label,
      el(
        'p',
        { class: 'run-deeds' },
        button('run-button', 'Copy', () => void copy()),
        status,
      ),
    ],
    onSubmit: async () => {
      const said = long(text.input.value);
      if (!said) return false;
      await host.log(`Update logged at ${secondWords(now)}.`, { do: 'update', text: said });
      return true;
    },
  });
}
