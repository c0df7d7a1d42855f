import type { Scale } from '../model/own/scale.ts';
import { compare, exact, type Fraction, minus, ONE, over, plus, times, ZERO } from './fraction.ts';

/** `high`: two points short on a scale of five, or more; `medium`: one point; `low`: less. */
export type Band = 'high' | 'medium' | 'low';

/**
 * How urgent a gap is, 0 to 100: `w/w_max · 100·((1+g)² − 1)/35`, with the gap g stretched to a scale of five.
 * Two points short weigh more than twice one point.
 *
 * Source: Readyroom scoring, /reference/scoring/
 */
export function priorityOf(gap: Fraction, weight: Fraction, heaviest: Fraction, scale: Scale): Fraction {
  const span = minus(exact(scale.max), exact(scale.min));
  const grown = plus(ONE, over(times(exact(5), gap), span));
  const urgency = over(times(exact(100), minus(times(grown, grown), ONE)), exact(35));
  return times(urgency, over(weight, heaviest));
}

/** null where there is no gap. */
export function bandOf(priority: Fraction): Band | null {
  if (compare(priority, exact(22)) >= 0) return 'high';
  if (compare(priority, exact(8)) >= 0) return 'medium';
  return compare(priority, ZERO) > 0 ? 'low' : null;
}
