import { isStopWord } from './posting-table.ts';
import { sameWords } from './same-words.ts';
import type { Meant, Vocabulary } from './vocabulary.ts';
import { wordsOf, type TextWord } from './words-of.ts';

/** A typed word with every word of the index that it may stand for. */
export interface QueryWord {
  typed: string;
  /** Word of the index → how surely it is meant. */
  meant: ReadonlyMap<string, number>;
  /** Two words that are typed as one: both must be there. */
  split: readonly { both: readonly [string, string]; quality: number }[];
}

/** What people of the house say, word by word, and the usual words for it. */
export type HouseWords = readonly { said: readonly string[]; means: readonly string[] }[];

const EQUAL = 0.85;
const JOINED = 0.98;
const JOINED_SLIP = 0.66;
const SPLIT = 0.86;
/** Shorter beginnings fit too many words, unless the word is still being typed. */
const SHORTEST_BEGINNING = 4;
const SHORTEST_HALF = 3;

/**
 * The words of a query that tell something; all of them where none does. Words without a like in the index fall out,
 * so that the others are found. `vocabulary` is of the index.
 */
export function readQuery(query: string, vocabulary: Vocabulary, house: HouseWords = []): QueryWord[] {
  const words = wordsOf(query);
  const last = /[\p{L}\p{N}]$/u.test(query.trimStart()) ? words.length - 1 : -1;
  const meant = words.map((word, at) => meaningsOf(word, at === last, vocabulary));
  joinWritten(words, meant, vocabulary);
  joinNeighbours(words, meant, vocabulary);
  addHouseWords(words, meant, vocabulary, house);
  const read = words.map((word, at): QueryWord & { stops: boolean } => ({
    typed: word.forms[0] ?? '',
    meant: meant[at] ?? new Map(),
    split: splitsOf(word, meant[at] ?? new Map(), vocabulary),
    stops: isStopWord(word),
  }));
  const known = read.filter((word) => word.meant.size > 0 || word.split.length > 0);
  const telling = known.filter(({ stops }) => !stops);
  return telling.length > 0 ? telling : known;
}

/** Slips are looked for only where nothing much is written so: what is a word is meant as it stands. */
function meaningsOf({ forms }: TextWord, isLast: boolean, vocabulary: Vocabulary): Map<string, number> {
  const found = new Map<string, number>();
  for (const form of forms) {
    addAll(found, vocabulary.same(form));
    for (const other of sameWords(form))
      addAll(
        found,
        vocabulary.same(other).map(({ term, quality }) => ({ term, quality: quality * EQUAL })),
      );
    if (isLast || form.length >= SHORTEST_BEGINNING) addAll(found, vocabulary.beginning(form));
  }
  if (isWeak(found)) for (const form of forms) addAll(found, vocabulary.slipped(form, isLast));
  return found;
}

/** What is written with a sign between is meant joined where that is a word: `web-shell`, `GitHub`. */
function joinWritten(words: readonly TextWord[], meant: Map<string, number>[], vocabulary: Vocabulary): void {
  for (const [at, { spans }] of words.entries()) {
    const joined = (spans?.forms ?? []).flatMap((form) => vocabulary.same(form));
    for (let next = at; joined.length > 0 && next < at + (spans?.length ?? 0); next += 1)
      addAll(meant[next]!, joined);
  }
}

/** `ransom ware`, `wbe shell`, `log in`: neighbours that are one word of the index, as they stand or with a slip. */
function joinNeighbours(
  words: readonly TextWord[],
  meant: Map<string, number>[],
  vocabulary: Vocabulary,
): void {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const joined = `${words[at]?.forms[0]}${words[at + 1]?.forms[0]}`;
    const isWord = vocabulary.has(joined);
    const isUnknown =
      meant[at]!.size === 0 || meant[at + 1]!.size === 0 || [at, at + 1].some((one) => isWeak(meant[one]!));
    const found = isWord
      ? [{ term: joined, quality: JOINED }]
      : isUnknown && joined.length > 6
        ? vocabulary.slipped(joined, false).map(({ term }) => ({ term, quality: JOINED_SLIP }))
        : [];
    for (const one of [at, at + 1]) addAll(meant[one]!, found);
  }
}

/** What the house calls something else is meant by that too. */
function addHouseWords(
  words: readonly TextWord[],
  meant: Map<string, number>[],
  vocabulary: Vocabulary,
  house: HouseWords,
): void {
  for (const { said, means } of house) {
    const at = words.findIndex((_, start) =>
      said.every((one, next) => words[start + next]?.forms.includes(one)),
    );
    if (at < 0) continue;
    const found = means
      .flatMap((word) => vocabulary.same(word))
      .map(({ term, quality }) => ({ term, quality: quality * EQUAL }));
    for (let next = at; next < at + said.length; next += 1) addAll(meant[next]!, found);
  }
}

const isWeak = (meant: ReadonlyMap<string, number>): boolean => Math.max(0, ...meant.values()) < 0.75;

/** `invoicefraud`: where nothing is written so, two words that are. */
function splitsOf(
  { forms }: TextWord,
  meant: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): QueryWord['split'] {
  if (Math.max(0, ...meant.values()) >= 0.9) return [];
  const [word = ''] = forms;
  const found: { both: [string, string]; quality: number }[] = [];
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    // German puts a letter between the two.
    const begins = [first, first.replace(/[sn]$/, '')].find(
      (half) => half.length >= SHORTEST_HALF && vocabulary.has(half),
    );
    if (begins === undefined) continue;
    const seconds = [...vocabulary.same(second), ...vocabulary.beginning(second)];
    for (const { term, quality } of seconds.filter((one) => one.quality > 0.7))
      found.push({ both: [begins, term], quality: quality * SPLIT });
  }
  return found;
}

function addAll(found: Map<string, number>, more: readonly Meant[]): void {
  for (const { term, quality } of more) if (quality > (found.get(term) ?? 0)) found.set(term, quality);
}
