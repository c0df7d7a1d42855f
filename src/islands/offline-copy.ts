import { keepCopy } from './offline/keep-copy.ts';
import { showLine } from './offline/show-line.ts';
import './parts/close-menu.ts';
import './parts/run-line.ts';

/** What every page does once all else is there. It is fetched by `start-offline.ts`: the header's menu and line; and it saves the site where the browser can, and says how that stands. */
if (location.protocol === 'file:') showLine('This is a copy in a folder: it needs no network.');
else if (!isSecureContext) showLine('Not saved for offline: that needs an address with HTTPS.');
else if (!navigator.serviceWorker) {
  showLine('Not saved for offline: this browser, or its private window, does not allow it.');
} else keepCopy();
