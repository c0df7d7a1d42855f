import { keepCopy } from './offline/keep-copy.ts';
import { showLine } from './offline/show-line.ts';

/** Fetched by `offline.ts` after the page: saves the site where the browser can, and says how that stands. */
if (location.protocol === 'file:') showLine('This is a copy in a folder: it needs no network.');
else if (!isSecureContext) showLine('Not saved for offline: that needs an address with HTTPS.');
else if (!navigator.serviceWorker) {
  showLine('Not saved for offline: this browser, or its private window, does not allow it.');
} else keepCopy();
