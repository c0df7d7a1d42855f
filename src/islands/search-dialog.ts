import { makeDialog } from './search/search-dialog.ts';

/** Fetched by `search.ts` at the first search; answers its event from then on. */
const dialog = makeDialog();
addEventListener('readyroom:search', (event) => dialog.open((event as CustomEvent<string>).detail));
