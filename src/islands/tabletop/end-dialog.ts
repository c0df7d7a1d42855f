import type { Deed } from '../../domain/model/run-log.ts';
import { EXERCISE_QUESTIONS } from '../../domain/runs/exercise-questions.ts';
import { injectsAhead, movesOpen } from '../../domain/runs/tabletop/tabletop-state.ts';
import { counted } from '../../domain/text/counted.ts';
import { openDialog, textArea } from '../parts/dialog.ts';
import { el } from '../parts/dom.ts';
import { mistakePart, showClosed } from '../run/end-dialog.ts';
import { long } from '../run/words.ts';
import { told } from './inject-deeds.ts';
import type { Table } from './table.ts';

/** Ends the exercise with its three questions; what was not told is noted as skipped. */
export function askEnd(table: Table): void {
  const view = table.session.view();
  const state = table.state();
  if (!view || !state) return;
  const ahead = injectsAhead(table.plan, state);
  const open = movesOpen(table.plan, state);
  const answers = EXERCISE_QUESTIONS.map((question) => textArea(question));
  for (const { input } of answers) input.rows = 2;
  const { close } = openDialog({
    title: 'End the exercise',
    submit: 'End exercise',
    close: 'Not yet',
    body: [
      ...mistakePart(table, () => close()),
      ...(ahead.length > 0
        ? [el('p', {}, `${counted(ahead.length, 'inject')} not given: noted as skipped.`)]
        : []),
      ...(open > 0
        ? [
            el(
              'p',
              { class: 'run-warning' },
              `${counted(open, 'expected move')} not marked: the record will say nothing of ${open === 1 ? 'it' : 'them'}.`,
            ),
          ]
        : []),
      el(
        'p',
        {},
        'Ask the room. Each answer becomes a finding of the record, as does each move that was missed or partly met.',
      ),
      ...answers.map(({ label }) => label),
    ],
    onSubmit: async () => {
      const given = answers.flatMap(({ input }, question): Deed[] => {
        const text = long(input.value);
        return text ? [{ do: 'answer', question, text }] : [];
      });
      const left = ahead.map((inject): Deed => ({
        do: 'skip-inject',
        ...told(inject),
        text: 'The exercise ended before it.',
      }));
      const { name } = view.state;
      const isSaved = await table.log(`${name} is over.`, ...left, ...given, { do: 'close' });
      setTimeout(() => showClosed(table, view.key, name, isSaved));
    },
  });
}
