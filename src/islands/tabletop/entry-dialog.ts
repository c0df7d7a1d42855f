import type { Deed } from '../../domain/model/run-log.ts';
import { choice, openDialog, textArea } from '../parts/dialog.ts';
import { el } from '../parts/dom.ts';
import { long, short } from '../run/words.ts';
import type { Table } from './table.ts';

/** Who spoke last: whoever writes for the room writes for one role again and again. */
let lastBy = '';

/** A decision or a note with who it is of: those who play, the facilitator, or an observer who writes it here. */
export function askEntry(table: Table, kind: 'decision' | 'note'): void {
  const who = choice('Who', speakers(table), lastBy);
  const isNote = kind === 'note';
  const what = textArea(isNote ? 'What was said or seen' : 'What was decided');
  what.input.rows = 3;
  if (!isNote) what.input.maxLength = 300;
  const missing = el('p', { class: 'run-warning', role: 'alert', hidden: true }, 'Write it in a few words.');
  openDialog({
    title: isNote ? 'Note' : 'Decision',
    submit: 'Log it',
    body: [what.label, missing, who.label],
    onSubmit: async () => {
      const text = isNote ? long(what.input.value) : short(what.input.value);
      missing.hidden = text !== '';
      if (!text) {
        what.input.focus();
        return false;
      }
      lastBy = who.input.value;
      const by = lastBy ? { by: lastBy } : {};
      const deed: Deed = isNote ? { do: 'note', text, ...by } : { do: 'pin', fact: 'decision', text, ...by };
      await table.log(isNote ? 'Noted.' : 'The decision is in the log.', deed);
      return true;
    },
  });
  what.input.focus();
}

function speakers({ plan }: Table): { id: string; title: string }[] {
  const isPlayer = ({ id }: { id: string }) => plan.players.includes(id);
  return [
    { id: '', title: 'Nobody in particular' },
    ...plan.roles.filter(isPlayer),
    { id: 'Observer', title: 'Observer' },
    { id: 'Facilitator', title: 'Facilitator' },
    ...plan.roles.filter((role) => !isPlayer(role)),
  ];
}
