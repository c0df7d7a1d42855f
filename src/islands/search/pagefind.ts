/** The part of Pagefind's browser module that starting it needs. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
}

/** Loads the index; works under any path, as the page knows the way to the root. `Engine`: what the caller asks of it. */
export async function loadPagefind<Engine>(root: string): Promise<Engine> {
  const address = new URL(`${root}pagefind/pagefind.js`, document.baseURI).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind & Engine;
  await pagefind.options({
    excerptLength: 18,
    ranking: { termFrequency: 0.6, pageLength: 0, termSaturation: 1.2 },
  });
  await pagefind.init();
  return pagefind;
}
