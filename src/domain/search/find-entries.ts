import { readIntent, sameNumber } from './read-intent.ts';
import { nearestEntries } from './nearest-entries.ts';
import { postingTable } from './posting-table.ts';
import { readQuery, type HouseWords } from './read-query.ts';
import { scoreEntries, type Tally } from './score-entries.ts';
import { standing } from './phrases.ts';
import type { SearchEntry, SearchIndex } from './search-index.ts';
import { makeVocabulary } from './vocabulary.ts';
import { wordsOf } from './words-of.ts';

/** An entry that answers a query. */
export interface Hit {
  entry: SearchEntry;
  score: number;
  /** Words of the index that were meant. */
  terms: ReadonlySet<string>;
  /** The text by which it was found, and the step that it names. */
  by?: { text: string; part?: number };
}

export interface Finder {
  /** Best first; those alone for which `wanted` is true. */
  find(query: string, wanted?: (entry: SearchEntry) => boolean): Hit[];
  /** All of them in their order, for who only filters. */
  all(wanted: (entry: SearchEntry) => boolean): Hit[];
  /** Where `find` has nothing: entries whose names are the least unlike. */
  nearest(query: string): SearchEntry[];
}

/** What scores less than this share of the best is no answer. */
const LEAST = 0.2;
/** Results that are seen before anybody scrolls. */
const TOP = 3;
/** So many of them may be parts of one page. */
const OF_ONE = 2;
/** Names that are covered whole, and cover the query, are what was asked for. */
const WHOLE = 1.2;

/** Reads an index once; what it gives answers at every key. */
export function makeFinder(index: SearchIndex): Finder {
  const table = postingTable(index);
  const vocabulary = makeVocabulary(table.postings.keys());
  const { entries } = index;
  const house = houseWords(index);
  const order = new Map(entries.map((entry, at) => [entry, at]));

  function answersTo(query: string): SearchEntry[] {
    const intent = readIntent(query);
    if (!intent) return [];
    if ('technique' in intent) return answersToTechnique(intent.technique);
    if ('outcome' in intent)
      return entries.filter(({ address }) => address === `maturity/${intent.outcome}/`);
    if ('number' in intent)
      return entries.filter(({ numbers = [] }) => numbers.some((one) => sameNumber(intent.number, one)));
    const addresses = index.answers[intent.key] ?? [];
    return addresses.flatMap((address) => entries.find((one) => one.address === address) ?? []);
  }

  /** Its page, then the runbooks that name it, then those that name one below or above it. */
  function answersToTechnique(id: string): SearchEntry[] {
    const parent = id.split('.')[0] ?? id;
    const pages = entries.filter(({ address }) => address === `techniques/${id}/`);
    const naming = (fits: (key: string) => boolean) =>
      entries.filter(({ kind, about = [] }) => kind === 'Runbook' && about.some(fits));
    const nearby =
      id === parent ? naming((key) => key.startsWith(`${id}.`)) : naming((key) => key === parent);
    const above =
      pages.length > 0 ? [] : entries.filter(({ address }) => address === `techniques/${parent}/`);
    return [
      ...new Set([...pages, ...naming((key) => key === id).slice(0, TOP), ...above, ...nearby.slice(0, TOP)]),
    ];
  }

  function find(query: string, wanted: (entry: SearchEntry) => boolean = () => true): Hit[] {
    // The numbers of an address are no words.
    const words = isIndicator(query) ? [] : readQuery(query, vocabulary, house);
    const { tallies, terms } = scoreEntries(words, table, entries.length);
    const hits = [...tallies].flatMap(([at, tally]): Hit[] => {
      const entry = entries[at];
      if (!entry || !wanted(entry)) return [];
      const by = tally.best && {
        text: tally.best.text,
        ...(tally.best.part === undefined ? {} : { part: tally.best.part }),
      };
      return [{ entry, score: scoreOf(entry, tally), terms, ...(by ? { by } : {}) }];
    });
    hits.sort((a, b) => b.score - a.score || (order.get(a.entry) ?? 0) - (order.get(b.entry) ?? 0));
    const least = (hits[0]?.score ?? 0) * LEAST;
    const first = answersTo(query).filter(wanted);
    return apart([
      ...first.map((entry): Hit => hits.find((hit) => hit.entry === entry) ?? { entry, score: 1, terms }),
      ...hits.filter(({ entry, score }) => score >= least && !first.includes(entry)),
    ]);
  }

  const all = (wanted: (entry: SearchEntry) => boolean) =>
    entries.filter(wanted).map((entry): Hit => ({ entry, score: 1, terms: new Set() }));
  return { find, all, nearest: (query) => nearestEntries(entries, query) };
}

/** A hash or an address, and at most a word with it. */
function isIndicator(query: string): boolean {
  const intent = readIntent(query);
  const isOne = intent !== null && 'key' in intent && (intent.key === 'hash' || intent.key === 'address');
  return isOne && query.trim().split(/\s+/).length <= 2;
}

function houseWords({ house }: SearchIndex): HouseWords {
  const firsts = (text: string) => wordsOf(text).flatMap(({ forms }) => forms.slice(0, 1));
  return house.flatMap(({ words, means }) =>
    words
      .map((word) => ({ said: firsts(word), means: means.flatMap(firsts) }))
      .filter(({ said }) => said.length > 0),
  );
}

function scoreOf(entry: SearchEntry, { coverage, best, more, isWhole }: Tally): number {
  return standing(entry) * (0.5 * coverage + 0.5 * (best?.score ?? 0) + 0.1 * more) * (isWhole ? WHOLE : 1);
}

/** Further parts of one page stand behind the first results of others, so that three of them never fill the top. */
function apart(hits: readonly Hit[]): Hit[] {
  const seen = new Map<string, number>();
  const firsts: Hit[] = [];
  const rest: Hit[] = [];
  for (const [at, hit] of hits.entries()) {
    const page = hit.entry.address.split('#')[0] ?? '';
    // Inside one file all are parts of it.
    const times = seen.get(page) ?? 0;
    const isAgain = page !== '' && times >= OF_ONE && at < TOP * 2 && firsts.length < TOP;
    seen.set(page, times + 1);
    (isAgain ? rest : firsts).push(hit);
  }
  return [...firsts.slice(0, TOP), ...rest, ...firsts.slice(TOP)];
}
