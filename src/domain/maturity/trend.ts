import type { CsfFramework } from '../frameworks/csf.ts';
import type { Day } from '../model/time/day.ts';
import type { Scale } from '../model/own/scale.ts';
import { type ControlFacts, controlFacts } from './control-facts.ts';
import type { Control } from './control-state.ts';
import { type Fraction, minus } from './fraction.ts';
import { groupBySubcategory, measureProgramme, type ProgrammeMeasures } from './measure-programme.ts';
import { numberOf } from './present-node.ts';

export interface TrendInput {
  assessments: readonly Control[];
  scale: Scale;
  framework: CsfFramework;
  from: Day;
  to: Day;
}

/** How a node's score moved, in points of the scale; `change = matched + scope`. */
export interface NodeTrend {
  id: string;
  title: string;
  before: number | null;
  after: number | null;
  /** null unless there is a score at both dates. */
  change: number | null;
  /** Change of the controls that have a score at both dates: what got better or worse. */
  matched: number | null;
  /** The rest: what came into the count or left it. Both are null where no control matches. */
  scope: number | null;
  /** How many controls have a score at both dates. */
  controls: number;
}

export interface ProgrammeTrend {
  from: Day;
  to: Day;
  overall: NodeTrend;
  functions: NodeTrend[];
  categories: NodeTrend[];
  subcategories: NodeTrend[];
}

/** Source: Readyroom scoring, /reference/scoring/ */
export function trend({ assessments, scale, framework, from, to }: TrendInput): ProgrammeTrend {
  const factsOn = (day: Day) => assessments.map((control) => controlFacts(control, day, scale, 1));
  const before = factsOn(from);
  const after = factsOn(to);
  const isMatched = (_: ControlFacts, index: number) =>
    before[index]?.score != null && after[index]?.score != null;
  const measure = (facts: readonly ControlFacts[]) =>
    measureProgramme(framework, groupBySubcategory(framework, facts), scale);
  const matchedAfter = after.filter(isMatched);
  const four: Four = [
    measure(before),
    measure(after),
    measure(before.filter(isMatched)),
    measure(matchedAfter),
  ];
  const groups = groupBySubcategory(framework, matchedAfter);
  const functionOf = new Map(framework.categories.map((category) => [category.id, category.function]));
  const count = (belongs: (category: string, id: string) => boolean) =>
    new Set(
      groups
        .filter((_, i) => belongs(framework.subcategories[i]!.category, framework.subcategories[i]!.id))
        .flat(),
    ).size;
  const nodes = (level: 'functions' | 'categories' | 'subcategories', counted: (id: string) => number) =>
    framework[level].map((node, index) =>
      nodeTrend(
        node,
        pick(four, (m) => m[level][index]!.score),
        counted(node.id),
      ),
    );
  return {
    from,
    to,
    overall: nodeTrend(
      { id: 'overall', title: 'Overall' },
      pick(four, (m) => m.overall.score),
      count(() => true),
    ),
    functions: nodes('functions', (id) => count((category) => functionOf.get(category) === id)),
    categories: nodes('categories', (id) => count((category) => category === id)),
    subcategories: nodes('subcategories', (id) => count((_, own) => own === id)),
  };
}

/** Before, after, and both again from the matched controls only. */
type Four<T = ProgrammeMeasures> = readonly [T, T, T, T];

function pick(four: Four, score: (measures: ProgrammeMeasures) => Fraction | null): Four<Fraction | null> {
  const [before, after, matchedBefore, matchedAfter] = four;
  return [score(before), score(after), score(matchedBefore), score(matchedAfter)];
}

function nodeTrend(
  { id, title }: { id: string; title: string },
  [before, after, matchedBefore, matchedAfter]: Four<Fraction | null>,
  controls: number,
): NodeTrend {
  const change = before && after && minus(after, before);
  const matched = matchedBefore && matchedAfter && minus(matchedAfter, matchedBefore);
  return {
    id,
    title,
    before: numberOf(before),
    after: numberOf(after),
    change: numberOf(change),
    matched: numberOf(matched),
    scope: change && matched && numberOf(minus(change, matched)),
    controls,
  };
}
