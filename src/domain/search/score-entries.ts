import type { PostingTable } from './posting-table.ts';
import type { OwnedPhrase } from './phrases.ts';
import type { QueryWord } from './read-query.ts';

/** How well an entry answers the words of a query. */
export interface Tally {
  /** Share of the query's words that it holds somewhere, rare ones weighing more; 0 to 1. */
  coverage: number;
  /** The text that answers best by itself. */
  best?: { score: number; text: string; part?: number };
  /** What the next best texts add. */
  more: number;
  /** The words are one of its names, and nothing else. */
  isWhole: boolean;
}

interface Draft {
  words: Float64Array;
  scores: { score: number; phrase: number; owner: OwnedPhrase }[];
  isWhole: boolean;
}

/** How much of a text's own words must be meant counts for so much of what it is worth. */
const OWN_WORDS = 0.5;
const KEPT = 3;
/** From this weight on a text is a name of the entry. */
const NAMED = 0.8;
/** One half of a compound tells less than half of what it says. */
const HALF = 0.45;
/** From here on a word is taken for meant, when it is counted how rare it is. */
const SURE = 0.6;

export function scoreEntries(
  words: readonly QueryWord[],
  { phrases, postings }: PostingTable,
  entryCount: number,
): { tallies: Map<number, Tally>; terms: Set<string> } {
  const touched = touchPhrases(words, postings);
  const weights = weightsOf(words, touched, phrases, entryCount);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const drafts = new Map<number, Draft>();
  for (const [at, qualities] of touched) {
    const { owners, size } = phrases[at]!;
    let held = 0;
    let meant = 0;
    for (const [word, quality] of qualities.entries()) {
      held += weights[word]! * quality;
      meant += quality;
    }
    const own = Math.min(1, meant / size);
    const score = (held / total) * (1 - OWN_WORDS + OWN_WORDS * own);
    for (const owner of owners) {
      const draft = drafts.get(owner.entry) ?? draftOf(words.length);
      drafts.set(owner.entry, draft);
      for (const [word, quality] of qualities.entries())
        draft.words[word] = Math.max(draft.words[word]!, quality * owner.weight);
      keepBest(draft, { score: score * owner.weight, phrase: at, owner });
      if (owner.weight >= NAMED && own > 0.9 && held / total > 0.9) draft.isWhole = true;
    }
  }
  const tallies = new Map(
    [...drafts].map(([entry, draft]) => [entry, tallyOf(draft, weights, total, phrases)]),
  );
  return {
    tallies,
    terms: new Set(
      words.flatMap(({ meant, split }) => [...meant.keys(), ...split.flatMap(({ both }) => both)]),
    ),
  };
}

/** For each phrase that holds a word, how surely it holds each. */
function touchPhrases(
  words: readonly QueryWord[],
  postings: PostingTable['postings'],
): Map<number, Float64Array> {
  const touched = new Map<number, Float64Array>();
  const touch = (phrase: number, word: number, quality: number) => {
    const qualities = touched.get(phrase) ?? new Float64Array(words.length);
    touched.set(phrase, qualities);
    if (quality > qualities[word]!) qualities[word] = quality;
  };
  for (const [word, { meant, split }] of words.entries()) {
    for (const [term, quality] of meant)
      for (const phrase of postings.get(term) ?? []) touch(phrase, word, quality);
    for (const { both, quality } of split) {
      const [first, second] = both.map((half) => new Set(postings.get(half)));
      for (const [half, other] of [
        [first, second],
        [second, first],
      ])
        for (const phrase of half ?? []) touch(phrase, word, other?.has(phrase) ? quality : quality * HALF);
    }
  }
  return touched;
}

/** Rare words weigh more, and surely meant ones. */
function weightsOf(
  words: readonly QueryWord[],
  touched: ReadonlyMap<number, Float64Array>,
  phrases: PostingTable['phrases'],
  entryCount: number,
): number[] {
  const best = words.map(({ meant, split }) =>
    Math.max(0, ...meant.values(), ...split.map(({ quality }) => quality)),
  );
  const holders = words.map(() => new Set<number>());
  for (const [at, qualities] of touched)
    for (const [word, quality] of qualities.entries())
      if (quality >= best[word]! * SURE)
        for (const { entry } of phrases[at]!.owners) holders[word]!.add(entry);
  return words.map((_, word) => best[word]! * Math.log(1 + entryCount / Math.max(1, holders[word]!.size)));
}

const draftOf = (words: number): Draft => ({ words: new Float64Array(words), scores: [], isWhole: false });

function keepBest({ scores }: Draft, one: Draft['scores'][number]): void {
  const at = scores.findIndex(({ score }) => one.score > score);
  if (at >= 0) scores.splice(at, 0, one);
  else if (scores.length < KEPT) scores.push(one);
  if (scores.length > KEPT) scores.pop();
}

function tallyOf(
  draft: Draft,
  weights: readonly number[],
  total: number,
  phrases: PostingTable['phrases'],
): Tally {
  const [best, ...others] = draft.scores;
  let coverage = 0;
  for (const [word, quality] of draft.words.entries()) coverage += weights[word]! * quality;
  const { part } = best?.owner ?? {};
  return {
    coverage: coverage / total,
    more: others.reduce((sum, { score }) => sum + score, 0),
    isWhole: draft.isWhole,
    ...(best
      ? {
          best: {
            score: best.score,
            text: phrases[best.phrase]!.text,
            ...(part === undefined ? {} : { part }),
          },
        }
      : {}),
  };
}
