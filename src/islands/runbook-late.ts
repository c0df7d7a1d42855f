import { fetchParts } from './parts/fetch-parts.ts';
import { keepPages, recallPages, withVisit } from './parts/kept-pages.ts';
import './parts/mark-reading.ts';
import { pinButton } from './parts/pin-button.ts';

/** Of the page of a runbook, what can wait until all else is there. It is among those opened last, and can be pinned. A file of a pack has no home to show it on. */
const button = document.querySelector<HTMLButtonElement>('[data-pin]');
const id = button?.dataset['pin'];
if (button && id) {
  keepPages(withVisit(recallPages(), id));
  pinButton(button, id, document.querySelector('h1')?.textContent ?? id);
}

void fetchParts('inputs').catch(() => {});
