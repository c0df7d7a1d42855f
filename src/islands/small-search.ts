import { smallEngine } from './search/small-engine.ts';

/** Fetched by the search dialog where Pagefind does not run; `readyroomSmallIndex` is there before it. */
globalThis.readyroomSmallEngine = smallEngine(
  globalThis.readyroomSmallIndex?.entries ?? [],
  document.documentElement.dataset['root'] ?? './',
);
