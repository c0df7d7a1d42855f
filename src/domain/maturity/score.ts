import type { Day } from '../model/time/day.ts';
import type { Scale } from '../model/own/scale.ts';
import type { ControlStateKind } from './control-state.ts';
import type { EvidenceState } from '../judgements/evidence.ts';
import type { Band } from './priority.ts';

/**
 * Results of scoring: plain JSON, numbers unrounded (round only with `formatScore`). Scores, bounds and targets are on
 * the programme's scale; coverage and attainment are shares from 0 to 1; null means that there is nothing to
 * compute from, never 0.
 *
 * Source: Readyroom scoring, /reference/scoring/
 */
export interface ProgrammeScore {
  asOf: Day;
  scale: Scale;
  overall: OverallScore;
  /** In the framework's order, always all of them: 6, 22 and 106. */
  functions: FunctionScore[];
  categories: CategoryScore[];
  subcategories: SubcategoryScore[];
}

export interface NodeScore {
  id: string;
  title: string;
  /** False where every control is not-applicable or out of scope: all numbers are null. */
  inPlay: boolean;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
  /** True where coverage is below the threshold: show the number with its bounds. */
  provisional: boolean;
  target: number | null;
  attainment: number | null;
  /** The score with unevidenced answers capped; stands beside the claim, never replaces it. */
  evidenced: number | null;
  /** Largest whole score that every subcategory in play reaches. */
  level: number | null;
  /** The level above, null at the top of the scale or where nothing is in play. */
  nextLevel: number | null;
  /** Subcategories that do not reach `nextLevel`. */
  blocksNextLevel: LevelBlocker[];
  /** True where a key control does not reach its floor. */
  gated: boolean;
  gatedBy: KeyControl[];
}

export interface LevelBlocker {
  id: string;
  title: string;
  /** null: unanswered. */
  score: number | null;
}

export interface KeyControl {
  id: string;
  title: string;
  floor: number;
  /** null: unanswered. */
  score: number | null;
}

export interface OverallScore extends NodeScore {
  /** The function with the lowest score, the first of equals. */
  weakest: { id: string; title: string; slug: string; score: number } | null;
  /** Mean over all scored subcategories, each with weight 1. */
  flatMean: number | null;
  /** The functions. */
  contributions: NodeContribution[];
}

export interface FunctionScore extends NodeScore {
  slug: string;
  /** Its subcategories in play. */
  contributions: NodeContribution[];
}

export interface CategoryScore extends NodeScore {
  function: string;
  /** Its subcategories in play. */
  contributions: NodeContribution[];
}

export interface SubcategoryScore extends NodeScore {
  function: string;
  category: string;
  /** In play, without any score: to be assessed first. */
  unanswered: boolean;
  /** Weighted mean of what its controls lack to their targets; an overshoot does not pay for another. */
  gap: number | null;
  /** 0 to 100. */
  priority: number | null;
  band: Band | null;
  /** Its controls, those without a score too. */
  contributions: ControlContribution[];
}

/** What a part gives to the node above it. */
export interface NodeContribution {
  id: string;
  title: string;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
  target: number | null;
  evidenced: number | null;
  /** Share of the node's score, 0 to 1; 0 where it has none. */
  share: number;
}

/** What a control gives to a subcategory. */
export interface ControlContribution {
  id: string;
  title: string;
  state: ControlStateKind;
  /** Day of the entry that says so. */
  date: Day | null;
  weight: number;
  score: number | null;
  target: number | null;
  /** max(0, target − score) */
  gap: number | null;
  /** The score as it counts for the evidenced score. */
  evidenced: number | null;
  evidence: EvidenceState;
  /** Share of the subcategory's score, 0 to 1; 0 where it has none. */
  share: number;
}
