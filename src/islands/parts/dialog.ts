import { el } from './dom.ts';

export interface DialogWish {
  title: string;
  body: Node[];
  /** Word of the button that does what the dialog is for; without it the dialog is only read. */
  submit?: string;
  /** False leaves the dialog open. */
  onSubmit?(): boolean | void | Promise<boolean | void>;
  /** Word of the button that closes it. */
  close?: string;
  wide?: boolean;
}

let count = 0;

/** A dialog that the browser keeps the keyboard in; Ctrl+Enter submits, also from a text of several lines; when it closes, focus goes back to where it was. */
export function openDialog({ title, body, submit, onSubmit, close = 'Cancel', wide }: DialogWish): {
  close(): void;
  dialog: HTMLDialogElement;
} {
  const id = `Run-dialog-${(count += 1)}`;
  const closer = el('button', { type: 'button', class: 'run-button' }, submit ? close : 'Close');
  const form = el(
    'form',
    { class: 'run-form' },
    el('h2', { id }, title),
    ...body,
    el(
      'p',
      { class: 'run-deeds' },
      submit ? el('button', { type: 'submit', class: 'run-button run-primary' }, submit) : undefined,
      closer,
    ),
  );
  const dialog = el('dialog', { class: `run-dialog${wide ? ' run-wide' : ''}`, 'aria-labelledby': id }, form);
  closer.addEventListener('click', () => dialog.close());
  let isBusy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // What is being logged is not logged twice.
    if (isBusy) return;
    isBusy = true;
    void Promise.resolve(onSubmit?.())
      .then((stays) => stays !== false && dialog.close())
      .finally(() => (isBusy = false));
  });
  form.addEventListener('keydown', (event) => {
    if (!submit || event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, close: () => dialog.close() };
}

export function textField(
  text: string,
  props: Record<string, unknown> = {},
): {
  label: HTMLLabelElement;
  input: HTMLInputElement;
} {
  const input = el('input', { class: 'run-field', maxlength: 300, autocomplete: 'off', ...props });
  return { input, label: el('label', { class: 'run-label' }, el('span', {}, text), input) };
}

export function textArea(text: string): { label: HTMLLabelElement; input: HTMLTextAreaElement } {
  const input = el('textarea', { class: 'run-field', maxlength: 5000, rows: 4 });
  return { input, label: el('label', { class: 'run-label' }, el('span', {}, text), input) };
}

export function choice(
  text: string,
  options: readonly { id: string; title: string }[],
  chosen?: string,
): { label: HTMLLabelElement; input: HTMLSelectElement } {
  const input = el(
    'select',
    { class: 'run-field' },
    ...options.map(({ id, title }) => el('option', { value: id, selected: id === chosen }, title)),
  );
  return { input, label: el('label', { class: 'run-label' }, el('span', {}, text), input) };
}
