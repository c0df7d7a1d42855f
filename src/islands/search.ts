import { makeDialog } from './search/search-dialog.ts';

/** Opens search: `/`, Ctrl+K or ⌘K, and every `[data-search-open]`, which without script is a plain link. */
let dialog: ReturnType<typeof makeDialog> | undefined;

function open(event: Event): void {
  event.preventDefault();
  dialog ??= makeDialog();
  dialog.open();
}

addEventListener('keydown', (event) => {
  const { key, target } = event;
  const typing = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if ((key === '/' && plain && !typing) || (key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) open(event);
});
for (const opener of document.querySelectorAll('[data-search-open]')) {
  opener.addEventListener('click', (event) => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (!ctrlKey && !metaKey && !shiftKey) open(event);
  });
}
