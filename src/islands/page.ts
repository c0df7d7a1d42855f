/** What every page has, as one script: one request, and smaller together than apart. */
import './offline/start-offline.ts';
import './parts/close-menu.ts';
import './parts/run-line.ts';
import './search.ts';
import './theme.ts';
