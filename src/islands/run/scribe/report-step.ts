import { STEP_MARKS } from '../../../domain/model/run-log.ts';
import { MARKS } from '../../../domain/runs/run-words.ts';
import { choice, openDialog, textArea } from '../../parts/dialog.ts';
import { el } from '../../parts/dom.ts';
import { type Host, placeOf } from '../host.ts';
import type { PageStep } from '../page-steps.ts';
import { long } from '../words.ts';

/** What the author of a step has to hear: it becomes a finding of the record, with the step's file and line. */
export function askReport(step: PageStep, host: Host): void {
  const mark = choice(
    'What was it',
    STEP_MARKS.map((id) => ({ id, title: MARKS[id] })),
  );
  const text = textArea('What was so instead, or how long it took and why');
  openDialog({
    title: `Report: ${step.plan.title}`,
    submit: 'Log report',
    body: [
      el('p', {}, 'For its author, after the run. Now do what is right and note it.'),
      mark.label,
      text.label,
    ],
    onSubmit: async () => {
      const said = long(text.input.value);
      await host.log('Report logged.', {
        do: 'mark-step',
        ...placeOf(step, host.session),
        mark: mark.input.value as (typeof STEP_MARKS)[number],
        ...(said ? { text: said } : {}),
      });
    },
  });
}
