import type { SmallIndex } from '../../views/page/small-index.ts';
import type { SearchEngine } from './engine.ts';
import { loadPagefind } from './pagefind.ts';

/** Set by scripts of our own: `scripts/small-index.js`, and the one that it names. */
declare global {
  var readyroomSmallIndex: SmallIndex | undefined;
  var readyroomSmallEngine: SearchEngine | undefined;
}

let loading: Promise<SearchEngine> | undefined;

/** Pagefind; the small index where it cannot run: from a folder, and where it does not load. */
export function loadEngine(root: string): Promise<SearchEngine> {
  loading ??= start(root).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function start(root: string): Promise<SearchEngine> {
  // Inside one file, the engine stands in the file.
  if (globalThis.readyroomSmallEngine) return Promise.resolve(globalThis.readyroomSmallEngine);
  return location.protocol === 'file:'
    ? loadSmall(root)
    : loadPagefind<SearchEngine>(root).catch(() => loadSmall(root));
}

async function loadSmall(root: string): Promise<SearchEngine> {
  if (!globalThis.readyroomSmallIndex) await run(`${root}scripts/small-index.js`);
  const engine = globalThis.readyroomSmallIndex?.engine;
  if (!globalThis.readyroomSmallEngine && engine) await run(`${root}${engine}`);
  if (!globalThis.readyroomSmallEngine) throw new Error('the small index is broken');
  return globalThis.readyroomSmallEngine;
}

function run(address: string): Promise<unknown> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}
