import type { Scale } from '../model/own/scale.ts';
import { compare, exact, floor, type Fraction, smaller } from './fraction.ts';

/**
 * The largest whole number on the scale that every subcategory in play reaches; an unanswered one reaches only the
 * bottom of the scale. null where nothing is in play, or where the bottom is no whole number and not passed.
 *
 * Source: Readyroom scoring, /reference/scoring/
 */
export function levelOf(scores: readonly (Fraction | null)[], scale: Scale): number | null {
  if (scores.length === 0) return null;
  const min = exact(scale.min);
  const lowest = scores.map((score) => score ?? min).reduce(smaller);
  const level = Number(floor(lowest));
  return level < scale.min ? null : level;
}

/** The next whole level on the scale; null above the last. */
export function nextLevelOf(level: number | null, scale: Scale): number | null {
  const next = level === null ? Math.ceil(scale.min) : level + 1;
  return next > scale.max ? null : next;
}

export function reaches(score: Fraction | null, level: number, scale: Scale): boolean {
  return compare(score ?? exact(scale.min), exact(level)) >= 0;
}
