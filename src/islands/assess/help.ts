import { button, el } from '../parts/dom.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['0 … 9', 'answer with that score'],
  ['+  −', 'one step up or down'],
  ['← →', 'question before or after'],
  ['n', 'not applicable (asks why)'],
  ['o', 'out of scope (asks why)'],
  ['t', 'to the target'],
  ['c', 'to the note'],
  ['u', 'undo'],
  ['w', 'what-if on or off'],
  ['?', 'this help'],
  ['↑ ↓ Enter', 'in the table: row above or below'],
  ['Esc', 'leave a dialog or a question'],
];

/** Keys, and the switch that turns single keys off for those whom they hinder. */
export function helpDialog(areKeysOn: boolean, onKeys: (on: boolean) => void): HTMLDialogElement {
  const box = el('input', { type: 'checkbox', checked: areKeysOn, onchange: () => onKeys(box.checked) });
  const dialog: HTMLDialogElement = el(
    'dialog',
    { class: 'assess-dialog', 'aria-labelledby': 'assess-help-title' },
    el('h2', { id: 'assess-help-title' }, 'Keys'),
    el(
      'dl',
      { class: 'facts' },
      ...KEYS.flatMap(([key, words]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, words)]),
    ),
    el('p', {}, el('label', { class: 'assess-check' }, box, ' Answer with single keys')),
    el(
      'p',
      {},
      'Answers are stored in this browser only, one by one as you give them. Nothing is sent anywhere.',
    ),
    el(
      'p',
      {},
      button('assess-button', 'Close', () => dialog.close()),
    ),
  );
  return dialog;
}
