import type { Fraction } from './fraction.ts';

/** The exact numbers of a node; null where there is nothing to compute from. */
export interface Measures {
  score: Fraction | null;
  low: Fraction | null;
  high: Fraction | null;
  coverage: Fraction | null;
  target: Fraction | null;
  evidenced: Fraction | null;
}

export interface SubcategoryMeasures extends Measures {
  inPlay: boolean;
  gap: Fraction | null;
}

export interface NodeMeasures extends Measures {
  attainment: Fraction | null;
}

export const NOTHING: Measures = {
  score: null,
  low: null,
  high: null,
  coverage: null,
  target: null,
  evidenced: null,
};
