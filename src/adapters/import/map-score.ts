import {
  compare,
  exact,
  floor,
  type Fraction,
  minus,
  over,
  plus,
  times,
  toNumber,
} from '../../domain/maturity/fraction.ts';
import type { Scale } from '../../domain/model/own/scale.ts';

export type Range = Pick<Scale, 'min' | 'max'>;

export interface MappedScore {
  /** On the programme's scale, not rounded. */
  value: number;
  /** False where it lies between two steps of the scale. */
  onStep: boolean;
}

/** A score of one scale on another, linearly: lowest to lowest, highest to highest. undefined off the first scale. `round`: to the nearest step, half up. */
export function mapScore(score: number, from: Range, to: Scale, round = false): MappedScore | undefined {
  const given = exact(score);
  if (compare(given, exact(from.min)) < 0 || compare(given, exact(from.max)) > 0) return undefined;
  const share = over(minus(given, exact(from.min)), span(from));
  const mapped = plus(exact(to.min), times(share, span(to)));
  const steps = over(minus(mapped, exact(to.min)), exact(to.step));
  if (!round) return { value: toNumber(mapped), onStep: steps.n % steps.d === 0n };
  const nearest = floor(plus(steps, { n: 1n, d: 2n }));
  const value = plus(exact(to.min), times({ n: nearest, d: 1n }, exact(to.step)));
  return { value: toNumber(compare(value, exact(to.max)) > 0 ? exact(to.max) : value), onStep: true };
}

function span({ min, max }: Range): Fraction {
  return minus(exact(max), exact(min));
}
