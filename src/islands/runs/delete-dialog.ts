import { el } from '../parts/dom.ts';
import type { RunSummary } from '../run/run-store.ts';
import { button } from './button.ts';
import { foreign } from './foreign.ts';

/** Asks before a run is gone; the keyboard is on Cancel. */
export function askDelete(run: RunSummary, onDelete: () => void): void {
  const dialog = el(
    'dialog',
    { class: 'runs-dialog', 'aria-labelledby': 'runs-delete-title' },
    el('h2', { id: 'runs-delete-title' }, 'Delete “', foreign(run.name), '”?'),
    el(
      'p',
      {},
      run.damaged === undefined
        ? `Its ${run.entries} entries are deleted from this device, and from nowhere else. Export JSON first if nobody has them.`
        : 'What is stored of it is deleted from this device. Save it first if somebody may still read it.',
    ),
  );
  const cancel = button('cancel', 'Cancel', () => dialog.close(), { autofocus: true });
  const sure = button(
    'delete-for-good',
    'Delete',
    () => {
      dialog.close();
      onDelete();
    },
    { class: 'runs-danger' },
  );
  dialog.append(el('p', { class: 'runs-row' }, cancel, sure));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  cancel.focus();
}
