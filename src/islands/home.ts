import { anyRunOpen } from './parts/any-run-open.ts';

/** Whoever opens the site again after a crash finds the way back into the run on the first page. */
const note = document.querySelector<HTMLElement>('[data-run-open]');
if (note)
  void anyRunOpen(document.documentElement.dataset['programme']).then((open) => (note.hidden = !open));
