import { closest } from '../frameworks/suggest.ts';

/** "Did you mean": the candidate spelt most alike, else the only one that contains the input. */
export function nearest(input: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const tolerance = Math.max(1, Math.floor(input.length / 2));
  // What is too long or too short to be meant is not even compared: lists are long, and comparing is slow.
  const near = all.filter(({ length }) => Math.abs(length - input.length) <= tolerance);
  return closest(input, near, 1)[0] ?? onlyOneContaining(input.toLowerCase(), all);
}

function onlyOneContaining(input: string, candidates: readonly string[]): string | undefined {
  if (input.length < 4) return undefined;
  const containing = candidates.filter((candidate) => candidate.toLowerCase().includes(input));
  return containing.length === 1 ? containing[0] : undefined;
}
