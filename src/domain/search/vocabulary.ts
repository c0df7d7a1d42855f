import { forgiven, slipsBetween } from './slips.ts';
import { stem } from './stem.ts';

/** A word of the index that may be meant by a typed one, and how surely: 1 where it is the same. */
export interface Meant {
  term: string;
  quality: number;
}

/** Every word of an index, found by what somebody may type for it. */
export interface Vocabulary {
  has(term: string): boolean;
  /** Same word, or another form of it. */
  same(word: string): Meant[];
  /** Words that begin with it, and words that it is a longer form of. */
  beginning(word: string): Meant[];
  /** Words of which it is a slip. `soFar`: more may be typed yet. */
  slipped(word: string, soFar: boolean): Meant[];
}

const FORM = 0.92;
const MANY = 9;
const SLIP = [1, 0.72, 0.58];
/** A slip at the first letter is rare. */
const FIRST = 0.8;

export function makeVocabulary(terms: Iterable<string>): Vocabulary {
  const known = new Set(terms);
  const sorted = [...known].sort();
  const byStem = new Map<string, string[]>();
  const byLength = new Map<number, string[]>();
  for (const term of sorted) {
    push(byStem, stem(term), term);
    push(byLength, term.length, term);
  }

  function same(word: string): Meant[] {
    const forms = (byStem.get(stem(word)) ?? []).filter(
      (term) => term !== word && `${term}e` !== word && term !== `${word}e`,
    );
    return [
      ...(known.has(word) ? [{ term: word, quality: 1 }] : []),
      ...forms.map((term) => ({ term, quality: FORM })),
    ];
  }

  function beginning(word: string): Meant[] {
    const found: Meant[] = [];
    for (let at = firstFrom(sorted, word); sorted[at]?.startsWith(word); at += 1) {
      const term = sorted[at]!;
      if (term !== word) found.push({ term, quality: 0.55 + 0.35 * (word.length / term.length) });
    }
    for (let length = Math.max(5, word.length - 4); length < word.length; length += 1) {
      const term = word.slice(0, length);
      if (known.has(term)) found.push({ term, quality: 0.25 + 0.45 * (length / word.length) });
    }
    return found;
  }

  function slipped(word: string, soFar: boolean): Meant[] {
    const most = forgiven(word);
    const found: Meant[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const term of byLength.get(length) ?? []) {
        const slips = slipsIn(word, term, most);
        if (slips > 0 && slips <= Math.max(most, 1))
          found.push({ term, quality: slipQuality(word, term, slips) });
      }
    }
    if (found.length > 0 || most === 0) return found;
    const root = stem(word);
    for (const [other, terms] of byStem)
      if (forgiven(root) > 0 && slipsBetween(root, other, 1) === 1)
        found.push(...terms.map((term) => ({ term, quality: slipQuality(word, term, 1) * FORM })));
    if (found.length > 0 || !soFar || word.length < 5) return found;
    return sorted
      .filter((term) => term.length > word.length && slipsBetween(word, term.slice(0, word.length), 1) === 1)
      .map((term) => ({ term, quality: 0.45 }));
  }

  return { has: (term) => known.has(term), same, beginning, slipped };
}

/** Of four letters and fewer only neighbours that changed places, or a slip behind the first letter. */
function slipsIn(word: string, term: string, most: number): number {
  if (/\d/.test(term)) return MANY;
  if (most === 0 || word.length === 4) {
    const swapped =
      word.length === term.length && word.length > 2 && sortedLetters(word) === sortedLetters(term);
    if (swapped) return slipsBetween(word, term, 1);
    if (most === 0) return MANY;
    return word[0] === term[0] && term.length > 3 ? slipsBetween(word, term, 1) : MANY;
  }
  return term.length < 3 ? MANY : slipsBetween(word, term, most);
}

const sortedLetters = (word: string): string => [...word].sort().join('');

const slipQuality = (word: string, term: string, slips: number): number =>
  (SLIP[slips] ?? 0) * (word[0] === term[0] ? 1 : FIRST);

function push<Key>(map: Map<Key, string[]>, key: Key, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Place of the first that does not stand before a word. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
