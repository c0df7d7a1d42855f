/** The part of Pagefind's browser module that starting it needs. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  mergeIndex(address: string, options: object): Promise<void>;
}

const OPTIONS = {
  excerptLength: 18,
  ranking: { termFrequency: 0.6, pageLength: 0, termSaturation: 1.2 },
};

/** Loads the index in all its shards; works under any path, as the page knows the way to the root. `Engine`: what the caller asks of it. */
export async function loadPagefind<Engine>(root: string): Promise<Engine> {
  const address = new URL(`${root}pagefind/pagefind.js`, document.baseURI).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind & Engine;
  await pagefind.options(OPTIONS);
  await pagefind.init();
  const shards = (await (await fetch(new URL('shards.json', address))).json()) as string[];
  await Promise.all(shards.map((name) => pagefind.mergeIndex(new URL(name, address).href, OPTIONS)));
  return pagefind;
}
