import { fetchParts } from '../parts/fetch-parts.ts';
import { openFromFolder } from './open-from-folder.ts';

/** On every page: links that work from a folder; and, once all else is there, what saves the site for offline. */
if (location.protocol === 'file:') openFromFolder();
if (document.readyState === 'complete') fetchRest();
else addEventListener('load', fetchRest);

function fetchRest(): void {
  void fetchParts('offline').catch(() => {});
}
