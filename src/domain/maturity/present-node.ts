import type { Scale } from '../model/own/scale.ts';
import type { ControlFacts } from './control-facts.ts';
import { compare, exact, type Fraction, toNumber } from './fraction.ts';
import { missedFloors } from './gate.ts';
import { levelOf, nextLevelOf, reaches } from './level.ts';
import type { NodeMeasures, SubcategoryMeasures } from './measures.ts';
import type { NodeScore } from './score.ts';
import type { Thresholds } from './settings.ts';

/** A subcategory with its title, its controls and its exact numbers. */
export interface SubcategoryPart {
  id: string;
  title: string;
  controls: readonly ControlFacts[];
  measures: SubcategoryMeasures;
}

/** What every node has; `below` are its subcategories (itself, for one). */
export function presentNode(
  { id, title }: { id: string; title: string },
  measures: NodeMeasures,
  below: readonly SubcategoryPart[],
  { scale, thresholds }: { scale: Scale; thresholds: Pick<Thresholds, 'provisionalCoverage'> },
): NodeScore {
  const inPlay = below.filter((part) => part.measures.inPlay);
  const level = levelOf(
    inPlay.map((part) => part.measures.score),
    scale,
  );
  const nextLevel = inPlay.length === 0 ? null : nextLevelOf(level, scale);
  const blockers =
    nextLevel === null ? [] : inPlay.filter((part) => !reaches(part.measures.score, nextLevel, scale));
  const gatedBy = missedFloors(
    below.flatMap((part) => part.controls),
    scale,
  );
  const { coverage } = measures;
  return {
    id,
    title,
    inPlay: inPlay.length > 0,
    score: numberOf(measures.score),
    low: numberOf(measures.low),
    high: numberOf(measures.high),
    coverage: numberOf(coverage),
    provisional: coverage !== null && compare(coverage, exact(thresholds.provisionalCoverage)) < 0,
    target: numberOf(measures.target),
    attainment: numberOf(measures.attainment),
    evidenced: numberOf(measures.evidenced),
    level,
    nextLevel,
    blocksNextLevel: blockers.map((part) => ({
      id: part.id,
      title: part.title,
      score: numberOf(part.measures.score),
    })),
    gated: gatedBy.length > 0,
    gatedBy,
  };
}

export function numberOf(value: Fraction | null): number | null {
  return value === null ? null : toNumber(value);
}
