import { closest, editDistance } from '../frameworks/suggest.ts';

/** After so many different names that one list does not know, it is another list that was meant: no more guesses. */
const MOST_GUESSES = 100;

const guesses = new WeakMap<object, Map<string, string | undefined>>();

/**
 * "Did you mean": the candidate spelt most alike, else the only one that contains the input; none where two are as
 * alike. Remembered per list, so that a name which a thousand files misspell is looked up once.
 */
export function nearest(
  input: string,
  candidates: ReadonlySet<string> | readonly string[],
): string | undefined {
  const known = guesses.get(candidates) ?? new Map<string, string | undefined>();
  guesses.set(candidates, known);
  if (known.has(input) || known.size >= MOST_GUESSES) return known.get(input);
  const all = [...candidates];
  const tolerance = Math.max(1, Math.floor(input.length / 2));
  const near = all.filter(({ length }) => Math.abs(length - input.length) <= tolerance);
  const guess = onlyClosest(input, near) ?? onlyOneContaining(input.toLowerCase(), all);
  known.set(input, guess);
  return guess;
}

/** The candidate spelt most alike, unless another one is as near. */
export function onlyClosest(input: string, candidates: readonly string[]): string | undefined {
  const [first, second] = closest(input, candidates, 2);
  if (first === undefined || second === undefined) return first;
  const away = (candidate: string) => editDistance(input.toLowerCase(), candidate.toLowerCase());
  return away(first) < away(second) ? first : undefined;
}

function onlyOneContaining(input: string, candidates: readonly string[]): string | undefined {
  if (input.length < 4) return undefined;
  const containing = candidates.filter((candidate) => candidate.toLowerCase().includes(input));
  return containing.length === 1 ? containing[0] : undefined;
}
