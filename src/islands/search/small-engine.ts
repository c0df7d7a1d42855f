import MiniSearch, { type SearchResult as Hit } from 'minisearch';
import type { SmallEntry } from '../../views/page/small-index.ts';
import type { FilterCounts, SearchEngine, SearchResult } from './engine.ts';
import { EMPTY_WORDS } from './rank.ts';

const FIELDS = ['title', 'signs', 'words', 'summary'];
const BOOST = { title: 3, signs: 3, words: 1.5, summary: 1 };

/**
 * Searches titles, symptoms, alerts and summaries in memory, by beginnings of words and forgiving a slip.
 * `root` is the way from the page to the site's root.
 */
export function smallEngine(entries: readonly SmallEntry[], root: string): SearchEngine {
  const index = new MiniSearch<SmallEntry & { id: number }>({
    fields: FIELDS,
    extractField: (entry, field) => {
      const value = entry[field as keyof SmallEntry] ?? '';
      return Array.isArray(value) ? value.join('\n') : value;
    },
    processTerm: (term) => (EMPTY_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: {
      boost: BOOST,
      prefix: true,
      // An id with a slip in it is another id.
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));

  function find(term: string | null, filters: Record<string, string>): { entry: SmallEntry; hit?: Hit }[] {
    const chosen = (entry: SmallEntry | undefined) =>
      entry !== undefined &&
      Object.entries(filters).every(([name, value]) => filtersOf(entry)[name]?.[0] === value);
    if (!term) return entries.filter(chosen).map((entry) => ({ entry }));
    const filter = ({ id }: Hit) => chosen(entries[id as number]);
    const all = index.search(term, { combineWith: 'AND', filter });
    const hits = all.length > 0 ? all : index.search(term, { combineWith: 'OR', filter });
    return hits.map((hit) => ({ entry: entries[hit.id as number] as SmallEntry, hit }));
  }

  return {
    filters: () => Promise.resolve(count(entries)),
    debouncedSearch: (term, { filters }) =>
      Promise.resolve({
        results: find(term, filters).map(({ entry, hit }) => ({
          score: hit?.score ?? 1,
          data: () => Promise.resolve(resultOf(entry, root, hit?.terms ?? [])),
        })),
      }),
  };
}

function filtersOf({ kind, severity }: SmallEntry): Record<string, string[] | undefined> {
  return { kind: [kind], ...(severity ? { severity: [severity] } : {}) };
}

function count(entries: readonly SmallEntry[]): FilterCounts {
  const counts: FilterCounts = {};
  for (const entry of entries) {
    for (const [name, [value = ''] = []] of Object.entries(filtersOf(entry))) {
      const values = (counts[name] ??= {});
      values[value] = (values[value] ?? 0) + 1;
    }
  }
  return counts;
}

function resultOf(entry: SmallEntry, root: string, terms: readonly string[]): SearchResult {
  return {
    url: `${root}${entry.address}`,
    excerpt: excerptOf(entry, terms),
    meta: { title: entry.title, summary: entry.summary, signs: entry.signs?.join(' ') ?? '' },
    filters: filtersOf(entry),
    sub_results: [],
  };
}

/** The sign that holds most of the words, else the summary; as HTML with the words marked. */
function excerptOf({ signs = [], summary }: SmallEntry, terms: readonly string[]): string {
  const holds = (text: string) => terms.filter((term) => text.toLowerCase().includes(term)).length;
  const best = [...signs].sort((a, b) => holds(b) - holds(a))[0];
  const text = best && holds(best) > 0 && holds(best) >= holds(summary) ? best : summary;
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .map((part) => (terms.includes(part.toLowerCase()) ? `<mark>${part}</mark>` : escape(part)))
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
