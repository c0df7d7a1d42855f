import { el } from '../parts/dom.ts';
import { moveInResults } from './move-in-results.ts';
import { makeResults } from './show-results.ts';

const root = document.documentElement.dataset['root'] ?? '/';

/** A field, filters, and results that are links. */
export function makeDialog(): { open(typed: string): void } {
  const field = el('input', {
    type: 'search',
    class: 'search-field',
    'aria-label': 'Search',
    placeholder: 'Alert, symptom, technique, role …',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const close = el('button', { type: 'button', class: 'search-close' }, 'Close');
  const status = el('p', { class: 'search-status', role: 'status' });
  const list = el('ol', { class: 'search-results' });
  const filters = el('div');
  const dialog = el(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    el('div', { class: 'search-head' }, field, close),
    filters,
    status,
    list,
  );
  document.body.append(dialog);
  /** Enter was pressed before there was a result: the first one opens when it comes. */
  let isWanted = false;
  const run = makeResults({
    ...{ field, filters, status, list, root },
    shown: () => {
      const first = list.querySelector<HTMLAnchorElement>(':scope > li > a');
      if (isWanted) first?.click();
      isWanted &&= first === null;
    },
  });

  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => (isWanted = false));
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  field.addEventListener('input', () => {
    isWanted = false;
    void run();
  });
  dialog.addEventListener('keydown', (event) => {
    // A search field takes the first Escape to empty itself; a dialog should close at once.
    if (event.key === 'Escape') dialog.close();
    else if (event.key === 'Enter' && event.target === field && list.childElementCount === 0) isWanted = true;
    else moveInResults(event, field, list);
  });
  list.addEventListener('click', () => dialog.close());

  return {
    open(typed) {
      if (!dialog.open) dialog.showModal();
      isWanted = typed.endsWith('\n');
      if (typed.trim()) field.value = typed.trimEnd();
      else field.select();
      void run();
    },
  };
}
