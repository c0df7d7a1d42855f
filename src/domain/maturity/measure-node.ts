import type { Scale } from '../model/own/scale.ts';
import { attainmentOf } from './attainment.ts';
import { type Fraction, mean } from './fraction.ts';
import type { Measures, NodeMeasures, SubcategoryMeasures } from './measures.ts';

/**
 * A category or function over its subcategories in play, each with weight 1: every number is the mean of theirs that is not
 * null. All null where nothing is in play.
 *
 * Source: Readyroom scoring, /reference/scoring/
 */
export function measureNode(subcategories: readonly SubcategoryMeasures[], scale: Scale): NodeMeasures {
  const inPlay = subcategories.filter((subcategory) => subcategory.inPlay);
  return { ...means(inPlay), attainment: attainmentOf(inPlay, scale) };
}

/** The programme over its functions: GOVERN would else weigh four times RECOVER. */
export function measureOverall(functions: readonly NodeMeasures[]): NodeMeasures {
  return { ...means(functions), attainment: meanOf(functions, 'attainment') };
}

function means(parts: readonly Measures[]): Measures {
  return {
    score: meanOf(parts, 'score'),
    low: meanOf(parts, 'low'),
    high: meanOf(parts, 'high'),
    coverage: meanOf(parts, 'coverage'),
    target: meanOf(parts, 'target'),
    evidenced: meanOf(parts, 'evidenced'),
  };
}

/** Mean of one number over the parts that have it. */
export function meanOf<K extends string>(
  parts: readonly Record<K, Fraction | null>[],
  key: K,
): Fraction | null {
  const values: Fraction[] = [];
  for (const part of parts) {
    const value = part[key];
    if (value !== null) values.push(value);
  }
  return mean(values);
}
