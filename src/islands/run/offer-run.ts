import { anyRunOpen } from '../parts/any-run-open.ts';
import { fetchParts } from '../parts/fetch-parts.ts';

/**
 * Offers run mode on the page of a runbook. The rest of it is fetched when the reader asks, or at once where a run is
 * open on this device.
 */
const row = document.querySelector<HTMLElement>('[data-run-row]');
const note = row?.querySelector('[role=status]');
let ready: Promise<unknown> | undefined;

if (row && note) {
  row.hidden = false;
  for (const button of row.querySelectorAll<HTMLElement>('[data-run-start]')) {
    button.addEventListener('click', () => void start(button.dataset['runStart'], note));
  }
  void anyRunOpen(row.dataset['programme']).then((open) => {
    row.toggleAttribute('data-run-on', open);
    if (open) void fetchRunMode();
  });
  addEventListener('load', () => void fetchParts('late').catch(() => {}));
}

async function start(kind: string | undefined, status: Element): Promise<void> {
  const there = await fetchRunMode();
  status.textContent = there ? '' : 'Run mode did not load. Try again.';
  if (there) dispatchEvent(new CustomEvent('readyroom:run', { detail: kind }));
}

function fetchRunMode(): Promise<unknown> {
  // The plan first: run mode begins with it.
  ready ??= Promise.all([fetchParts('plan'), fetchParts('run')]).catch(() => (ready = undefined));
  return ready;
}
