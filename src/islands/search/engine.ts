/** What the search dialog asks of what searches: Pagefind, or the small index in its place. */
export interface SearchEngine {
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
}

export interface SearchResult {
  url: string;
  /** HTML, of which only text and `<mark>` are taken over. */
  excerpt: string;
  meta: { title?: string; summary?: string; signs?: string; moreSigns?: string; alerts?: string };
  filters: Record<string, string[] | undefined>;
  sub_results: { url: string; title: string; locations: number[] }[];
}
