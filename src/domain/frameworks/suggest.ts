/** Letters that one search compares with each other: ten thousand names of fifteen letters, or a few of a thousand. */
const MOST_WORK = 2_000_000;

/**
 * "Did you mean": the candidates closest to the input, nearest first, letter case ignored.
 * Property: the answer depends only on the input and the *set* of candidates (ties go by code unit order),
 * and each answer is within a third of the longer word's length (at least one edit) of the input.
 * Among so many or such long candidates that comparing has no end, those of the most alike length are compared.
 */
export function closest(input: string, candidates: readonly string[], limit = 3): readonly string[] {
  const wanted = input.toLowerCase();
  return comparable(input, candidates)
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= tolerance(input, candidate))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Candidates whose length alone does not put them too far away, as many as the work allows. */
function comparable(input: string, candidates: readonly string[]): readonly string[] {
  const away = (candidate: string) => Math.abs(candidate.length - input.length);
  const alike = candidates.filter((candidate) => away(candidate) <= tolerance(input, candidate));
  const all = [...new Set(alike)];
  if (all.reduce((sum, { length }) => sum + length * input.length, 0) <= MOST_WORK) return all;
  let work = 0;
  return all
    .toSorted((a, b) => away(a) - away(b) || (a < b ? -1 : 1))
    .filter(({ length }) => (work += length * input.length) <= MOST_WORK);
}

/** A word of which every letter would change is no suggestion, so a single letter tolerates nothing. */
function tolerance(input: string, candidate: string): number {
  const length = Math.max(input.length, candidate.length);
  return length < 2 ? 0 : Math.max(1, Math.floor(length / 3));
}

/** Damerau-Levenshtein distance, optimal string alignment: insert, delete, replace, swap neighbours. */
export function editDistance(a: string, b: string): number {
  let beforePrevious = new Uint32Array(b.length + 1);
  let previous = Uint32Array.from({ length: b.length + 1 }, (_, column) => column);
  let current = new Uint32Array(b.length + 1);
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, replaced);
      const swapped = column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, at(beforePrevious, column - 2) + 1);
      current[column] = best;
    }
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return at(previous, b.length);
}

function at(row: Uint32Array, column: number): number {
  return row[column] ?? Infinity;
}
