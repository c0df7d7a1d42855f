import { anyRunOpen } from './parts/any-run-open.ts';
import { fetchParts } from './parts/fetch-parts.ts';

/**
 * Offers run mode on the page of an exercise. The rest of it is fetched when the facilitator asks, or at once where a run is
 * open on this device.
 */
const row = document.querySelector<HTMLElement>('[data-play-row]');
const button = row?.querySelector<HTMLButtonElement>('[data-play]');
const note = row?.querySelector('[role=status]');
let ready: Promise<unknown> | undefined;

if (row && button && note) {
  row.hidden = false;
  button.addEventListener('click', () => void play(note));
  void anyRunOpen(row.dataset['programme']).then((open) => open && fetchRunMode());
}

async function play(status: Element): Promise<void> {
  const there = await fetchRunMode();
  if (there) dispatchEvent(new Event('readyroom:play'));
  else status.textContent = 'Run mode did not load. Try again.';
}

function fetchRunMode(): Promise<unknown> {
  // The plan first: run mode begins with it.
  ready ??= Promise.all([fetchParts('plan'), fetchParts('play')]).catch(() => (ready = undefined));
  return ready;
}
