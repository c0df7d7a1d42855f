import { choice, openDialog, textArea, textField } from '../parts/dialog.ts';
import { button, el } from '../parts/dom.ts';
import { saveHandOver, saveRun } from '../run/export-run.ts';
import { long, short } from '../run/words.ts';
import type { Table } from './table.ts';

/** Hands the exercise to another facilitator, then gives out what goes on in their browser. */
export function askHandOver(table: Table): void {
  const { roles } = table.plan;
  const role = choice('To a role', [{ id: '', title: 'Choose a role' }, ...roles]);
  const other = textField('Or by name', { placeholder: 'The other facilitator, an observer' });
  const text = textArea('What they need to know');
  text.input.rows = 3;
  const missing = el(
    'p',
    { class: 'run-warning', role: 'alert', hidden: true },
    'To whom? Choose a role or write a name.',
  );
  openDialog({
    title: 'Hand over the exercise',
    submit: 'Hand over',
    body: [el('div', { class: 'run-pair' }, role.label, other.label), missing, text.label],
    onSubmit: async () => {
      const to = role.input.value || short(other.input.value);
      missing.hidden = to !== '';
      if (!to) {
        role.input.focus();
        return false;
      }
      const said = long(text.input.value);
      const title = roles.find(({ id }) => id === to)?.title ?? to;
      const isSaved = await table.log(`Handed to ${title}.`, {
        do: 'hand-over',
        to,
        ...(said ? { text: said } : {}),
      });
      setTimeout(() => offerFiles(table, title, isSaved));
      return true;
    },
  });
  role.input.focus();
}

function offerFiles({ plan, session }: Table, to: string, isSaved: boolean): void {
  const view = session.view();
  if (!view) return;
  const names = { roles: new Map(plan.roles.map(({ id, title }) => [id, title])) };
  const { entries, state } = view;
  openDialog({
    title: `Handed to ${to}`,
    body: [
      el(
        'p',
        {},
        isSaved
          ? 'It is in the log. JSON goes on in their browser: Runs, import. Markdown is for people.'
          : 'It could not be stored: save both files before you leave this page.',
      ),
      el(
        'p',
        { class: 'run-deeds' },
        button('run-button run-primary', 'Save as JSON', () => saveRun(entries), { 'data-export': 'json' }),
        button(
          'run-button',
          'Save as Markdown',
          () => saveHandOver({ entries, state, plans: new Map(), names }),
          {
            'data-export': 'markdown',
          },
        ),
      ),
    ],
  });
}
