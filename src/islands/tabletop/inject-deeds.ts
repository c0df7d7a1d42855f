import type { PlanInject } from '../../domain/runs/tabletop/exercise-plan.ts';
import { injectsAhead } from '../../domain/runs/tabletop/tabletop-state.ts';
import { el } from '../parts/dom.ts';
import { openDialog, textArea } from '../parts/dialog.ts';
import { long, short } from '../run/words.ts';
import type { Table } from './table.ts';

/** What a log holds of an inject besides what became of it. */
export function told({ key, title, minute }: PlanInject) {
  return { inject: key, title: short(title), ...(minute === undefined ? {} : { minute }) };
}

export async function giveInject(table: Table, inject: PlanInject): Promise<void> {
  await table.log(`Given: ${inject.title}. ${nextWords(table, inject)}`, {
    do: 'give-inject',
    ...told(inject),
  });
}

/** Whoever skips an inject says why: that is what the debrief asks. */
export function skipInject(table: Table, inject: PlanInject): void {
  const why = textArea('Why is it skipped?');
  why.input.rows = 2;
  const missing = el('p', { class: 'run-warning', role: 'alert', hidden: true }, 'Say why, in a few words.');
  openDialog({
    title: `Skip: ${inject.title}`,
    submit: 'Skip it',
    body: [why.label, missing],
    onSubmit: async () => {
      const text = long(why.input.value);
      missing.hidden = text !== '';
      if (!text) {
        why.input.focus();
        return false;
      }
      await table.log(`Skipped: ${inject.title}. ${nextWords(table, inject)}`, {
        do: 'skip-inject',
        ...told(inject),
        text,
      });
      return true;
    },
  });
  why.input.focus();
}

/** What follows once this one is told or skipped. */
function nextWords(table: Table, { key }: PlanInject): string {
  const state = table.state();
  const next = state && injectsAhead(table.plan, state).find((one) => one.key !== key);
  return next ? `Next: ${next.title}.` : 'It was the last one.';
}
