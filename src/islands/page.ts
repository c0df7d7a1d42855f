/** What every page has, as one script: one request, and smaller together than apart. */
import './offline/start-offline.ts';
import { recallLine } from './parts/recall-line.ts';
import './search.ts';
import './theme.ts';

recallLine();
