import { keepPages, recallPages, withVisit } from './kept-pages.ts';
import { pinButton } from './pin-button.ts';

/** The page of a runbook is among those opened last, and can be pinned. A file of a pack has no home to show it on. */
const button = document.querySelector<HTMLButtonElement>('[data-pin]');
const id = button?.dataset['pin'];
if (button && id && !document.documentElement.dataset['pack']) {
  keepPages(withVisit(recallPages(), id));
  pinButton(button, id, document.querySelector('h1')?.textContent ?? id);
}
