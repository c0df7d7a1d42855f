import { counted } from '../../domain/text/counted.ts';
import { el } from '../parts/dom.ts';
import { openDialog } from '../parts/dialog.ts';
import { type Host, placeOf } from './host.ts';
import type { PageStep } from './page-steps.ts';
import { long } from './words.ts';

/** A step is done while boxes of it are open: the reader says so twice, and the log names them. */
export function askDone(step: PageStep, open: readonly string[], host: Host): void {
  const boxes = counted(open.length, 'box', 'boxes');
  openDialog({
    title: `${boxes} of this step ${open.length === 1 ? 'is' : 'are'} open`,
    submit: 'Done anyway',
    close: 'Not yet',
    body: [
      el('p', {}, step.plan.title),
      el('ul', {}, ...open.map((text) => el('li', {}, text))),
      el('p', { class: 'small soft' }, 'The log names what was left open.'),
    ],
    onSubmit: async () => {
      const place = placeOf(step, host.session);
      await host.log(
        `Done: ${step.plan.title}`,
        { do: 'note', ...place, text: long(`Marked done with ${boxes} open: ${open.join('; ')}`) },
        { do: 'finish-step', ...place },
      );
    },
  });
}
