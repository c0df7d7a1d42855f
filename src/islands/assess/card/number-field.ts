import type { Scale } from '../../../domain/model/own/scale.ts';
import { el, say } from '../../parts/dom.ts';
import { typedScore } from './score-step.ts';

export interface NumberField {
  element: HTMLElement;
  field: HTMLInputElement;
  /** Shows a value, unless somebody is typing. */
  show(value: number | null): void;
}

/** A labelled field for a number of the scale; what is none is refused in words and stays to be mended. */
export function numberField(
  label: string,
  scale: Scale,
  onValue: (value: number | undefined) => void,
): NumberField {
  const id = `assess-${label.toLowerCase().replace(' ', '-')}`;
  const problem = el('span', { class: 'assess-wrong small', role: 'alert', id: `${id}-wrong` });
  const field = el('input', {
    class: 'field assess-number',
    id,
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-describedby': `${id}-wrong`,
    onchange: () => {
      const value = typedScore(field.value, scale);
      const isWrong = value === undefined && field.value.trim() !== '';
      field.setAttribute('aria-invalid', String(isWrong));
      say(problem, isWrong ? `A number from ${scale.min} to ${scale.max}, please.` : '');
      if (!isWrong) onValue(value);
    },
  });
  return {
    element: el('div', {}, el('label', { for: id }, label), field, problem),
    field,
    show(value) {
      if (document.activeElement !== field) field.value = value === null ? '' : String(value);
    },
  };
}
