import type { Scale } from '../model/own/scale.ts';
import { compare, exact, type Fraction, minus, over, plus, ZERO } from './fraction.ts';
import type { SubcategoryMeasures } from './measures.ts';

/**
 * How much of what was aimed at is reached, 0 to 1: `Σ (target − gap − min) / Σ (target − min)` over the
 * subcategories with a target above the bottom of the scale; null where there is none.
 *
 * Source: Readyroom scoring, /reference/scoring/
 */
export function attainmentOf(subcategories: readonly SubcategoryMeasures[], scale: Scale): Fraction | null {
  const min = exact(scale.min);
  let reached = ZERO;
  let wanted = ZERO;
  for (const { target, gap } of subcategories) {
    if (target === null || gap === null || compare(target, min) <= 0) continue;
    const want = minus(target, min);
    wanted = plus(wanted, want);
    reached = plus(reached, minus(want, gap));
  }
  return wanted.n === 0n ? null : over(reached, wanted);
}
