/**
 * "Did you mean": the candidates closest to the input, nearest first, letter case ignored.
 * Property: the answer depends only on the input and the *set* of candidates (ties go by code unit order),
 * and each answer is within a third of the longer word's length (at least one edit) of the input.
 */
export function closest(input: string, candidates: readonly string[], limit = 3): readonly string[] {
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: editDistance(input.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= tolerance(input, candidate))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** A word of which every letter would change is no suggestion, so a single letter tolerates nothing. */
function tolerance(input: string, candidate: string): number {
  const length = Math.max(input.length, candidate.length);
  return length < 2 ? 0 : Math.max(1, Math.floor(length / 3));
}

/** Damerau-Levenshtein distance, optimal string alignment: insert, delete, replace, swap neighbours. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, replaced);
      const swapped = column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, at(beforePrevious, column - 2) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
