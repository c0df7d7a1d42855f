import { silentFall } from '../../../domain/maturity/silent-fall.ts';
import { formatScore } from '../../../domain/maturity/format.ts';
import type { AssessControl } from '../../../views/maturity/assess-data.ts';
import { button, el, say } from '../../parts/dom.ts';
import { type Answer, entryOf } from '../answer.ts';

export const LOWERED = 'Say why in the note: until then it neither counts nor is exported.';

/** Asks for the reason of a lowered score, beside the answer. */
export function reasonPart(toNote: () => void): {
  element: HTMLElement;
  refresh(control: AssessControl, own: Answer | undefined): void;
} {
  const words = el('span');
  const element = el(
    'p',
    { class: 'note assess-reason', role: 'status', hidden: true },
    words,
    ' ',
    button('assess-button', 'Say why', toNote),
  );
  return {
    element,
    refresh(control, own) {
      const before = own && silentFall(control.history ?? [], entryOf(own));
      element.hidden = before === undefined;
      say(words, before === undefined ? '' : `Lower than ${formatScore(before)}. ${LOWERED}`);
    },
  };
}
