import { phrasesOf, type OwnedPhrase } from './phrases.ts';
import type { SearchIndex } from './search-index.ts';
import { STOP_WORDS } from './stop-words.ts';
import { wordsOf, type TextWord } from './words-of.ts';

/** A text of the index as it is scored. */
export interface IndexedPhrase {
  text: string;
  owners: readonly OwnedPhrase[];
  /** How many words it has that tell something. */
  size: number;
}

export interface PostingTable {
  phrases: readonly IndexedPhrase[];
  /** Word → phrases that hold it, by their place. */
  postings: ReadonlyMap<string, readonly number[]>;
}

/** Neighbours are known as one word too in phrases of so many words. */
const SHORT = 4;
const LONGEST_JOIN = 24;

export function postingTable(index: Pick<SearchIndex, 'entries' | 'usual'>): PostingTable {
  const postings = new Map<string, number[]>();
  const phrases = phrasesOf(index).map(({ text, owners }, at): IndexedPhrase => {
    const words = wordsOf(text);
    const telling = words.filter((word) => !isStopWord(word));
    // A phrase of nothing but such words has no others to be found by.
    const kept = telling.length > 0 ? telling : words;
    for (const term of new Set([...kept.flatMap(({ forms }) => forms), ...joinedForms(words)])) {
      const list = postings.get(term);
      if (list) list.push(at);
      else postings.set(term, [at]);
    }
    return { text, owners, size: Math.max(1, kept.length) };
  });
  return { phrases, postings };
}

export const isStopWord = ({ forms }: TextWord): boolean => STOP_WORDS.has(forms[0] ?? '');

function joinedForms(words: readonly TextWord[]): string[] {
  const written = words.flatMap(({ spans }) => spans?.forms ?? []);
  if (words.length > SHORT) return written;
  const neighbours = words.slice(1).map((word, at) => `${words[at]?.forms[0]}${word.forms[0]}`);
  return [...written, ...neighbours.filter((joined) => joined.length <= LONGEST_JOIN)];
}
