import { anyRunOpen } from './any-run-open.ts';
import { fetchParts } from './fetch-parts.ts';

/**
 * The line in the header about a run that is open on this device. Whether there is one is asked of the database; which one,
 * and where it goes on, tells a script that is fetched then.
 */
const HINT = 'readyroom-run-open';
const line = document.querySelector<HTMLElement>('[data-run-open]');

if (line) {
  // It stood on the page before: shown at once, so that nothing moves when the database has answered.
  line.hidden = recall() !== 'yes';
  addEventListener('readyroom:runs', () => void look(line));
  void look(line);
}

async function look(place: HTMLElement): Promise<void> {
  const isOpen = await anyRunOpen(document.documentElement.dataset['programme']);
  place.hidden = !isOpen;
  try {
    sessionStorage.setItem(HINT, isOpen ? 'yes' : 'no');
  } catch {
    // Only a comfort.
  }
  // Without it the line leads to the list of runs.
  if (isOpen && !place.dataset['told']) await fetchParts('open-run').catch(() => {});
}

function recall(): string | null {
  try {
    return sessionStorage.getItem(HINT);
  } catch {
    return null;
  }
}
