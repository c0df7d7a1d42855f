import type { CsfFramework } from '../frameworks/csf.ts';
import type { Scale } from '../model/own/scale.ts';
import type { ControlFacts } from './control-facts.ts';
import { measureNode, measureOverall } from './measure-node.ts';
import { measureSubcategory } from './measure-subcategory.ts';
import type { NodeMeasures, SubcategoryMeasures } from './measures.ts';

/** Exact numbers of every node, each list in the framework's order. */
export interface ProgrammeMeasures {
  overall: NodeMeasures;
  functions: NodeMeasures[];
  categories: NodeMeasures[];
  subcategories: SubcategoryMeasures[];
}

/** The controls of each subcategory, in the framework's order; within one, by id. */
export function groupBySubcategory(
  framework: CsfFramework,
  controls: readonly ControlFacts[],
): ControlFacts[][] {
  const groups = new Map<string, ControlFacts[]>(framework.subcategories.map(({ id }) => [id, []]));
  const byId = [...controls].sort((a, b) =>
    a.control.id < b.control.id ? -1 : a.control.id > b.control.id ? 1 : 0,
  );
  for (const facts of byId) for (const id of new Set(facts.control.csf)) groups.get(id)?.push(facts);
  return [...groups.values()];
}

/** `groups`: the controls of each subcategory, in the framework's order. */
export function measureProgramme(
  framework: CsfFramework,
  groups: readonly (readonly ControlFacts[])[],
  scale: Scale,
): ProgrammeMeasures {
  const subcategories = groups.map((group) => measureSubcategory(group, scale));
  const below = (belongs: (category: string) => boolean) =>
    measureNode(
      subcategories.filter((_, index) => belongs(framework.subcategories[index]?.category ?? '')),
      scale,
    );
  const functionOf = new Map(framework.categories.map((category) => [category.id, category.function]));
  const functions = framework.functions.map(({ id }) => below((category) => functionOf.get(category) === id));
  return {
    overall: measureOverall(functions),
    functions,
    categories: framework.categories.map(({ id }) => below((category) => category === id)),
    subcategories,
  };
}
