import { button, el } from '../parts/dom.ts';

/** Copies a text; where the clipboard is closed (plain HTTP), shows it selected in a dialog. True: it was copied. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    showToCopy(text);
    return false;
  }
}

function showToCopy(text: string): void {
  const area = el('textarea', { readOnly: true, rows: 12, value: text, 'aria-label': 'Text to copy' });
  const dialog: HTMLDialogElement = el(
    'dialog',
    { class: 'runs-dialog', 'aria-labelledby': 'runs-copy-title' },
    el('h2', { id: 'runs-copy-title' }, 'Copy by hand'),
    el(
      'p',
      {},
      'This browser gives the clipboard to secure addresses only. The text is selected: press Ctrl+C or ⌘C.',
    ),
    area,
    el(
      'p',
      {},
      button('runs-button', 'Close', () => dialog.close()),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
  area.select();
}
