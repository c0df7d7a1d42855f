import type { ControlState } from '../../../domain/maturity/control-state.ts';
import { button, el, say } from '../../parts/dom.ts';
import { STATE_WORDS } from '../../../views/maturity/state-words.ts';

export type Status = 'not-applicable' | 'out-of-scope';

const STATUSES: readonly (readonly [Status, string, string])[] = [
  ['not-applicable', STATE_WORDS['not-applicable'], 'n'],
  ['out-of-scope', STATE_WORDS['out-of-scope'], 'o'],
];
export const MOST_WORDS = 5000;

/** The two ways of having no score; both ask for a reason and are given only with one. */
export interface WhyPart {
  buttons: HTMLElement;
  element: HTMLElement;
  ask(status: Status): void;
  refresh(state: ControlState): void;
  /** Keeps a reason that is being typed. */
  flush(): void;
}

export function whyPart(
  onStatus: (status: Status, rationale: string) => void,
  onCancel: () => void,
): WhyPart {
  let asked: Status | undefined;
  let given = '';
  const buttons = STATUSES.map(([status, label, key]) => {
    const button = el(
      'button',
      { type: 'button', class: 'assess-button', 'aria-pressed': 'false', onclick: () => ask(status) },
      label,
      el('kbd', { 'aria-hidden': 'true' }, key),
    );
    return { status, button };
  });
  const { form, question, why, wrong } = reasonForm(save, cancel);
  const reason = el('p', { class: 'assess-given' });

  function ask(status: Status): void {
    asked = status;
    form.hidden = false;
    const words = status === 'not-applicable' ? 'Why does it not apply?' : 'Why is it out of scope?';
    say(question, `${words} A reader will ask.`);
    say(wrong, '');
    why.removeAttribute('aria-invalid');
    why.value = given;
    why.focus();
  }

  function save(): void {
    const status = asked;
    if (!status) return;
    if (!/\S/.test(why.value)) {
      say(wrong, 'Give a reason, in a few words.');
      why.setAttribute('aria-invalid', 'true');
      why.focus();
      return;
    }
    close();
    onStatus(status, why.value);
    buttons.find((one) => one.status === status)?.button.focus();
  }

  function cancel(): void {
    close();
    onCancel();
  }

  function close(): void {
    asked = undefined;
    form.hidden = true;
  }

  return {
    buttons: el('div', { class: 'assess-statuses' }, ...buttons.map(({ button }) => button)),
    element: el('div', {}, reason, form),
    ask,
    refresh(state) {
      for (const { status, button } of buttons)
        button.setAttribute('aria-pressed', String(state.kind === status));
      given =
        state.kind === 'not-applicable' || state.kind === 'out-of-scope' ? (state.entry.rationale ?? '') : '';
      say(reason, given === '' ? '' : `Because: ${given}`);
    },
    flush() {
      const status = asked;
      if (!status || !/\S/.test(why.value) || why.value === given) return;
      close();
      onStatus(status, why.value);
    },
  };
}

/** Enter saves, Escape cancels. */
function reasonForm(save: () => void, cancel: () => void) {
  const why = el('textarea', {
    class: 'field',
    rows: 2,
    maxlength: MOST_WORDS,
    id: 'assess-why',
    'aria-describedby': 'assess-why-wrong',
    onkeydown(event: KeyboardEvent) {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        save();
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        cancel();
      }
    },
  });
  const wrong = el('p', { class: 'assess-wrong', id: 'assess-why-wrong', role: 'alert' });
  const question = el('label', { for: 'assess-why' });
  const form = el(
    'div',
    { class: 'assess-why', hidden: true },
    question,
    why,
    wrong,
    el(
      'p',
      { class: 'assess-row' },
      button('assess-button', 'Save this answer', save),
      button('assess-quiet', 'Cancel', cancel),
    ),
  );
  return { form, question, why, wrong };
}
