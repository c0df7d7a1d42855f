import { judgeValue, LONGEST_VALUE } from '../../domain/inputs/judge-value.ts';
import type { Input } from '../../domain/model/input.ts';
import { button, el, say } from '../parts/dom.ts';

export interface InputField {
  input: Input;
  value(): string;
  /** Shows the value that the run has, unless the reader is typing another one. */
  take(value: string): void;
  /** Shows a value of the link: it fills nothing until the reader takes it. */
  offer(value: string): void;
}

/** A field in the row of an input; `changed` hears of each sign, and of the end of typing. */
export function inputField(
  row: HTMLElement,
  input: Input,
  changed: (field: InputField, isSettled: boolean) => void,
): InputField {
  const id = `input-${input.id}`;
  const problem = el('p', { class: 'unfit', id: `${id}-problem`, role: 'status' });
  const control = makeControl(input, { id, 'aria-describedby': `${id}-words ${id}-problem` });
  const label = el('label', { for: id });
  const term = row.querySelector('dt');
  const words = row.querySelector('dd');
  label.append(...(term?.childNodes ?? []));
  term?.append(label);
  words?.querySelector('span')?.setAttribute('id', `${id}-words`);
  words?.prepend(control);
  words?.append(problem);
  let offered: { value: string; line: Element } | undefined;
  const typed = () => control.value.trim();

  const field: InputField = {
    input,
    value: typed,
    take(value) {
      if (offered?.value === value) offered.line.remove();
      if (document.activeElement !== control || control.value === '') control.value = value;
      judge();
    },
    offer(value) {
      const unfit = judgeValue(input, value);
      const shown = value.slice(0, LONGEST_VALUE);
      const answer = (take: boolean) => () => {
        line.remove();
        if (take) control.value = value;
        control.focus();
        judge();
        if (take) changed(field, true);
      };
      const deeds = unfit
        ? [`, which is not used: ${unfit}. `, button('quiet', 'Dismiss', answer(false))]
        : [
            ', not confirmed. ',
            button('', 'Use it', answer(true)),
            ' ',
            button('quiet', 'Do not use it', answer(false)),
          ];
      const line = el('p', { class: 'offered' }, 'From the link: ', el('b', {}, shown), ...deeds);
      offered = { value, line };
      words?.append(line);
    },
  };

  function judge(): void {
    const unfit = typed() === '' ? undefined : judgeValue(input, typed());
    say(problem, unfit ? `${unfit.charAt(0).toUpperCase()}${unfit.slice(1)}. It fills no command.` : '');
    control.setAttribute('aria-invalid', String(unfit !== undefined));
  }
  control.addEventListener('input', () => changed(field, false));
  control.addEventListener('change', () => {
    judge();
    changed(field, true);
  });
  return field;
}

function makeControl(
  { kind, choices = [], example, secret }: Input,
  attributes: Record<string, string>,
): HTMLInputElement | HTMLSelectElement {
  if (kind === 'choice') {
    const options = ['', ...choices].map((choice) => el('option', { value: choice }, choice));
    return el('select', attributes, ...options);
  }
  return el('input', {
    ...attributes,
    type: secret ? 'password' : 'text',
    placeholder: example ?? '',
    autocomplete: secret ? 'new-password' : 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: LONGEST_VALUE,
  });
}
