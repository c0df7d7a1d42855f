import { holdsWords } from './holds-words.ts';
import { loadPagefind } from './pagefind.ts';

/** What the search dialog asks of Pagefind. */
interface TextEngine {
  /** null where a later search overtook this one. */
  debouncedSearch(
    term: string,
    options: { filters: Record<string, string> },
    wait: number,
  ): Promise<{ results: { data(): Promise<TextResult> }[] } | null>;
}

/** A page whose text holds the words. */
export interface TextResult {
  url: string;
  /** HTML, of which only text and `<mark>` are taken over. */
  excerpt: string;
  meta: { title?: string };
  filters: Record<string, string[] | undefined>;
  sub_results: { url: string; title: string; locations: number[] }[];
}

export type SearchTexts = (
  term: string,
  filters: Record<string, string>,
  most: number,
) => Promise<TextResult[] | null>;

/** Time without a key until the texts are searched. */
const CALM = 150;
let loading: Promise<SearchTexts | null> | undefined;

/**
 * The search through all texts; null where it cannot run: from a folder, inside one file, and where the policy of a host
 * forbids what it is made of. The search by names is there all the same.
 */
export function loadTexts(root: string): Promise<SearchTexts | null> {
  const isHosted = location.protocol !== 'file:' && !document.documentElement.dataset['pack'];
  if (!isHosted) return Promise.resolve(null);
  loading ??= loadPagefind<TextEngine>(root).then(searchWith, () => null);
  return loading;
}

function searchWith(engine: TextEngine): SearchTexts {
  return async (term, filters, most) => {
    const answer = await engine.debouncedSearch(term, { filters }, CALM);
    const found = answer && (await Promise.all(answer.results.slice(0, most).map(({ data }) => data())));
    return found && found.filter(({ excerpt }) => holdsWords(excerpt, term));
  };
}
