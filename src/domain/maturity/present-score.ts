import type { CsfFramework } from '../frameworks/csf.ts';
import type { Day } from '../model/time/day.ts';
import type { Scale } from '../model/own/scale.ts';
import type { ControlFacts } from './control-facts.ts';
import { partContribution } from './contributions.ts';
import { compare, type Fraction } from './fraction.ts';
import { meanOf } from './measure-node.ts';
import type { ProgrammeMeasures } from './measure-programme.ts';
import { numberOf, presentNode } from './present-node.ts';
import { heaviestOf, presentSubcategory } from './present-subcategory.ts';
import type { CategoryScore, FunctionScore, OverallScore, ProgrammeScore } from './score.ts';
import type { Thresholds } from './settings.ts';

export interface ScoreMaterial {
  framework: CsfFramework;
  /** The controls of each subcategory, in the framework's order. */
  groups: readonly (readonly ControlFacts[])[];
  measures: ProgrammeMeasures;
  scale: Scale;
  thresholds: Pick<Thresholds, 'provisionalCoverage'>;
  today: Day;
}

/** Exact measures as plain numbers, with titles, levels, gates and contributions. */
export function presentScore(material: ScoreMaterial): ProgrammeScore {
  const { framework, groups, measures, scale, today } = material;
  const functionOf = new Map(framework.categories.map((category) => [category.id, category.function]));
  const heaviest = heaviestOf(groups.flat());
  const parts = framework.subcategories.map((subcategory, index) => ({
    id: subcategory.id,
    title: subcategory.title,
    category: subcategory.category,
    function: functionOf.get(subcategory.category) ?? '',
    controls: groups[index] ?? [],
    measures: measures.subcategories[index]!,
  }));
  const functions = framework.functions.map(({ id, title, slug }, index): FunctionScore => {
    const own = parts.filter((part) => part.function === id);
    return {
      ...presentNode({ id, title }, measures.functions[index]!, own, material),
      slug,
      contributions: partsOf(own),
    };
  });
  const categories = framework.categories.map((category, index): CategoryScore => {
    const own = parts.filter((part) => part.category === category.id);
    return {
      ...presentNode(category, measures.categories[index]!, own, material),
      function: category.function,
      contributions: partsOf(own),
    };
  });
  const overall: OverallScore = {
    ...presentNode({ id: 'overall', title: 'Overall' }, measures.overall, parts, material),
    weakest: weakestOf(
      functions,
      measures.functions.map(({ score }) => score),
    ),
    flatMean: numberOf(meanOf(measures.subcategories, 'score')),
    contributions: partsOf(
      framework.functions.map((node, i) => ({ ...node, measures: measures.functions[i]! })),
    ),
  };
  const subcategories = parts.map((part) => presentSubcategory(part, heaviest, material));
  return { asOf: today, scale, overall, functions, categories, subcategories };
}

type Part = Parameters<typeof partContribution>[0];

/** Parts with nothing in play are left out. */
function partsOf(parts: readonly Part[]) {
  const inPlay = parts.filter(({ measures }) => measures.coverage !== null);
  const scored = inPlay.filter(({ measures }) => measures.score !== null).length;
  return inPlay.map((part) => partContribution(part, scored));
}

function weakestOf(
  functions: readonly FunctionScore[],
  scores: readonly (Fraction | null)[],
): OverallScore['weakest'] {
  let lowest: Fraction | null = null;
  let weakest: OverallScore['weakest'] = null;
  for (const [index, { id, title, slug, score }] of functions.entries()) {
    const own = scores[index];
    if (!own || score === null || (lowest && compare(own, lowest) >= 0)) continue;
    lowest = own;
    weakest = { id, title, slug, score };
  }
  return weakest;
}
