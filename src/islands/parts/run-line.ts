import { anyRunOpen } from './any-run-open.ts';
import { fetchParts } from './fetch-parts.ts';
import { keepLine } from './recall-line.ts';

/**
 * The line in the header about a run that is open on this device. Whether there is one is asked of the database; which one,
 * and where it goes on, tells a script that is fetched then.
 */
const line = document.querySelector<HTMLElement>('[data-run-open]');

const look = async (): Promise<void> => {
  const isOpen = await anyRunOpen(document.documentElement.dataset['programme']);
  if (line) line.hidden = !isOpen;
  keepLine(isOpen);
  // Without it the line leads to the list of runs.
  if (isOpen && !line?.dataset['told']) void fetchParts('open-run').catch(() => {});
};

void look();
addEventListener('readyroom:runs', () => void look());
