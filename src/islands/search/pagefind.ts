/** The part of Pagefind's browser module that the search dialog uses. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  /** null where a later search overtook this one. */
  debouncedSearch(
    term: string | null,
    options: { filters: Record<string, string> },
    wait: number,
  ): Promise<SearchAnswer | null>;
}

/** Filter → value → pages. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface SearchAnswer {
  results: { score: number; data(): Promise<SearchResult> }[];
  filters: FilterCounts;
}

export interface SearchResult {
  url: string;
  excerpt: string;
  meta: { title?: string; summary?: string; signs?: string; moreSigns?: string; alerts?: string };
  filters: Record<string, string[] | undefined>;
  sub_results: { url: string; title: string; locations: number[] }[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index at first use; works under any path, as the page knows the way to the root. */
export function loadPagefind(root: string): Promise<Pagefind> {
  loading ??= start(new URL(`${root}pagefind/pagefind.js`, document.baseURI).href).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(address: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({
    excerptLength: 18,
    ranking: { termFrequency: 0.6, pageLength: 0, termSaturation: 1.2 },
  });
  await pagefind.init();
  return pagefind;
}
