import { makeFinder, type Finder } from '../../domain/search/find-entries.ts';
import { unpackIndex, type PackedIndex } from '../../domain/search/pack-index.ts';
import type { SearchIndex } from '../../domain/search/search-index.ts';

/** Set by a script of our own: `scripts/search-index.js`, or one that stands in the same file. */
declare global {
  var readyroomSearchIndex: PackedIndex | undefined;
}

/** The search by names: the same on a host, from a folder, inside one file and without a network. */
export interface Names extends Finder {
  index: SearchIndex;
}

let loading: Promise<Names> | undefined;

/** A classic script, as a page of a folder may load no other kind; a failure may be tried again. */
export function loadNames(root: string): Promise<Names> {
  loading ??= start(root).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(root: string): Promise<Names> {
  if (!globalThis.readyroomSearchIndex) await run(`${root}scripts/search-index.js`);
  const packed = globalThis.readyroomSearchIndex;
  if (!packed) throw new Error('the search index is broken');
  const index = unpackIndex(packed);
  return { index, ...makeFinder(index) };
}

function run(address: string): Promise<unknown> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} could not be loaded`));
    };
    document.head.append(script);
  });
}
