import { compare, exact, toNumber } from './fraction.ts';
import { type ControlFacts, isApplicable } from './control-facts.ts';
import type { Scale } from '../model/own/scale.ts';
import type { KeyControl } from './score.ts';

/**
 * Key controls that do not reach their floor. An unanswered one has reached only the bottom of the scale; one that
 * does not apply has no floor to reach. Each once, in the order given.
 */
export function missedFloors(controls: Iterable<ControlFacts>, scale: Scale): KeyControl[] {
  const missed: KeyControl[] = [];
  for (const facts of new Set(controls)) {
    const { id, title, floor } = facts.control;
    if (floor === undefined || !isApplicable(facts)) continue;
    if (compare(facts.score ?? exact(scale.min), exact(floor)) >= 0) continue;
    missed.push({ id, title, floor, score: facts.score && toNumber(facts.score) });
  }
  return missed;
}
