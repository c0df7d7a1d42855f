import type { Scale } from '../model/own/scale.ts';
import { type ControlFacts, isApplicable } from './control-facts.ts';
import { exact, type Fraction, over, plus, times, ZERO } from './fraction.ts';
import { NOTHING, type SubcategoryMeasures } from './measures.ts';

/**
 * A subcategory from the controls that map to it. A: the applicable ones; R: those of A with a score; T: those of R with
 * a target. Score, target and gap are weighted means over R, T and T; coverage is R's share of A's weight; the
 * bounds give what is unanswered the ends of the scale.
 *
 * Source: Readyroom scoring, /reference/scoring/
 */
export function measureSubcategory(controls: readonly ControlFacts[], scale: Scale): SubcategoryMeasures {
  const min = exact(scale.min);
  const max = exact(scale.max);
  if (controls.length === 0)
    return { ...NOTHING, inPlay: true, gap: null, coverage: ZERO, low: min, high: max };
  let all = ZERO;
  let answered = ZERO;
  let open = ZERO;
  let scores = ZERO;
  let capped = ZERO;
  let aimed = ZERO;
  let targets = ZERO;
  let gaps = ZERO;
  for (const facts of controls) {
    if (!isApplicable(facts)) continue;
    const { weight, score, target, gap, evidenced } = facts;
    all = plus(all, weight);
    if (score === null) {
      open = plus(open, weight);
      continue;
    }
    answered = plus(answered, weight);
    scores = plus(scores, times(weight, score));
    capped = plus(capped, times(weight, evidenced ?? score));
    if (target === null) continue;
    aimed = plus(aimed, weight);
    targets = plus(targets, times(weight, target));
    gaps = plus(gaps, times(weight, gap ?? ZERO));
  }
  if (all.n === 0n) return { ...NOTHING, inPlay: false, gap: null };
  return {
    inPlay: true,
    score: share(scores, answered),
    low: share(plus(scores, times(min, open)), all),
    high: share(plus(scores, times(max, open)), all),
    coverage: share(answered, all),
    target: share(targets, aimed),
    gap: share(gaps, aimed),
    evidenced: share(capped, answered),
  };
}

function share(part: Fraction, whole: Fraction): Fraction | null {
  return whole.n === 0n ? null : over(part, whole);
}
