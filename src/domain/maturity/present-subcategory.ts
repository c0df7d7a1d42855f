import type { Scale } from '../model/own/scale.ts';
import { attainmentOf } from './attainment.ts';
import type { ControlFacts } from './control-facts.ts';
import { controlContribution } from './contributions.ts';
import { type Fraction, larger, plus, ZERO } from './fraction.ts';
import { numberOf, presentNode, type SubcategoryPart } from './present-node.ts';
import { bandOf, priorityOf } from './priority.ts';
import type { SubcategoryScore } from './score.ts';
import type { Thresholds } from './settings.ts';

/** `heaviest`: the largest weight of any control in the programme. */
export function presentSubcategory(
  part: SubcategoryPart & { category: string; function: string },
  heaviest: Fraction,
  settings: { scale: Scale; thresholds: Pick<Thresholds, 'provisionalCoverage'> },
): SubcategoryScore {
  const { controls, measures } = part;
  const { gap } = measures;
  const attainment = attainmentOf([measures], settings.scale);
  const priority = gap && priorityOf(gap, heaviestOf(controls), heaviest, settings.scale);
  const answered = controls.reduce((sum, { score, weight }) => (score ? plus(sum, weight) : sum), ZERO);
  return {
    ...presentNode(part, { ...measures, attainment }, [part], settings),
    function: part.function,
    category: part.category,
    unanswered: measures.inPlay && measures.score === null,
    gap: numberOf(gap),
    priority: numberOf(priority),
    band: priority && bandOf(priority),
    contributions: controls.map((facts) => controlContribution(facts, answered)),
  };
}

/** The largest weight among controls; 0 where there is none. */
export function heaviestOf(controls: readonly ControlFacts[]): Fraction {
  return controls.reduce((most, { weight }) => larger(most, weight), ZERO);
}
