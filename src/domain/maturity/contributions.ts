import type { ControlFacts } from './control-facts.ts';
import { type Fraction, over, toNumber } from './fraction.ts';
import type { Measures } from './measures.ts';
import { numberOf } from './present-node.ts';
import type { ControlContribution, NodeContribution } from './score.ts';

/** `scored`: how many parts of the node have a score; they share it equally. */
export function partContribution(
  { id, title, measures }: { id: string; title: string; measures: Measures },
  scored: number,
): NodeContribution {
  return {
    id,
    title,
    score: numberOf(measures.score),
    low: numberOf(measures.low),
    high: numberOf(measures.high),
    coverage: numberOf(measures.coverage),
    target: numberOf(measures.target),
    evidenced: numberOf(measures.evidenced),
    share: measures.score === null ? 0 : 1 / scored,
  };
}

/** `answered`: weight of all controls of the subcategory that have a score. */
export function controlContribution(facts: ControlFacts, answered: Fraction): ControlContribution {
  const { control, state, weight, score, target, gap, evidenced, evidence } = facts;
  return {
    id: control.id,
    title: control.title,
    state: state.kind,
    date: state.kind === 'unanswered' ? null : state.date,
    weight: toNumber(weight),
    score: numberOf(score),
    target: numberOf(target),
    gap: numberOf(gap),
    evidenced: numberOf(evidenced),
    evidence,
    share: score === null ? 0 : toNumber(over(weight, answered)),
  };
}
