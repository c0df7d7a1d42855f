import { keepPages, recallPages, withPin } from './kept-pages.ts';

/** Makes a button pin a runbook in this browser; its state is read again at each press, since another tab may have changed it. */
export function pinButton(button: HTMLButtonElement, id: string, title: string): void {
  const show = (isPinned: boolean) => {
    button.textContent = isPinned ? 'Pinned' : 'Pin';
    button.setAttribute('aria-pressed', String(isPinned));
    button.setAttribute('aria-label', `Pin ${title}`);
  };
  button.hidden = false;
  show(recallPages().pinned.includes(id));
  button.addEventListener('click', () => {
    const pages = recallPages();
    const isPinned = !pages.pinned.includes(id);
    if (keepPages(withPin(pages, id, isPinned))) show(isPinned);
    else button.textContent = 'This browser keeps nothing';
  });
}
