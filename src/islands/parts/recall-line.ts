const NAME = 'readyroom-line';

/** What the page before found of an open run: the header's line then stands at once, and nothing moves later. */
export function recallLine(): void {
  const line = document.querySelector<HTMLElement>('[data-run-open]');
  try {
    if (line) line.hidden = !sessionStorage.getItem(NAME);
  } catch {
    // Then it comes a moment later.
  }
}

export function keepLine(open: boolean): void {
  try {
    if (open) sessionStorage.setItem(NAME, 'open');
    else sessionStorage.removeItem(NAME);
  } catch {
    // Only a comfort.
  }
}
