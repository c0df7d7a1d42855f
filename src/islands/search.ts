import { fetchParts } from './parts/fetch-parts.ts';

/**
 * Opens search: `/`, Ctrl+K or ⌘K, and every `[data-search-open]`, which without script is a plain link. The dialog
 * and its style are fetched at the first use, from the addresses that the page carries.
 */
let ready: Promise<unknown> | undefined;
/** What is typed before the dialog is there; a line's end is the Enter key. */
let typed = '';

async function open(event: Event): Promise<void> {
  event.preventDefault();
  typed = '';
  ready ??= fetchParts('search').catch(() => (ready = undefined));
  addEventListener('keydown', hold, true);
  const there = await ready;
  removeEventListener('keydown', hold, true);
  if (there) dispatchEvent(new CustomEvent('readyroom:search', { detail: typed }));
  else location.href = document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ?? location.href;
}

/** Keeps the keys of somebody who types faster than the dialog loads. */
function hold(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.length === 1) typed += event.key;
  else if (event.key === 'Enter') typed += '\n';
  else if (event.key === 'Backspace') typed = typed.slice(0, -1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

addEventListener('keydown', (event) => {
  const { key, target } = event;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if ((key === '/' && plain && !typing) || (key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
    void open(event);
  }
});
for (const opener of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
  opener.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void open(event);
  });
}
