import { closest } from '../frameworks/suggest.ts';

/** "Did you mean" over long lists: what is too long or too short to be meant is not even compared. */
export function nearest(input: string, candidates: Iterable<string>): string | undefined {
  const tolerance = Math.max(1, Math.floor(input.length / 2));
  const near = [...candidates].filter(({ length }) => Math.abs(length - input.length) <= tolerance);
  return closest(input, near, 1)[0];
}
