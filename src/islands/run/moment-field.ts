import { el } from '../parts/dom.ts';

/** A field for a moment in UTC, to the minute. */
export interface MomentField {
  label: HTMLLabelElement;
  input: HTMLInputElement;
  /** As the log writes moments; undefined where the field is empty or says nothing. */
  read(): string | undefined;
}

export function momentField(text: string, value: Date | undefined): MomentField {
  const input = el('input', {
    type: 'datetime-local',
    class: 'run-field',
    value: value ? value.toISOString().slice(0, 16) : '',
  });
  return {
    input,
    label: el('label', { class: 'run-label' }, el('span', {}, text), input),
    read() {
      const time = Date.parse(`${input.value}Z`);
      return Number.isNaN(time) ? undefined : new Date(time).toISOString();
    },
  };
}
