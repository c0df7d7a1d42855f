import type { CsfFunction } from '../frameworks/csf.ts';
import { thresholdsOf } from '../maturity/settings.ts';
import { authoredItem } from './authored-item.ts';
import { criteria } from './criteria/index.ts';
import { applyCriterion } from './define-criterion.ts';
import { functionState } from './function-state.ts';
import type { FunctionReadiness, ProgrammeReadiness, ReadinessItemResult } from './readiness.ts';
import { functionWorld, isForForm, wholeWorld, type ReadinessWorld } from './world.ts';

export interface ReadinessFilter {
  /** Id of an operating form: only what is for it or for all. */
  form?: string;
}

/**
 * Whether each function could be relied on today, with the checklist that says why.
 *
 * Source: Readyroom scoring, /reference/scoring/
 */
export function programmeReadiness(given: ReadinessWorld, filter: ReadinessFilter = {}): ProgrammeReadiness {
  const world = wholeWorld(given);
  return {
    asOf: world.today,
    ...(filter.form === undefined ? {} : { form: filter.form }),
    functions: world.framework.functions.map((node) => readinessOf(world, node, filter)),
  };
}

/** One function by id or slug, `DE` or `detect`; undefined where the framework has none such. */
export function functionReadiness(
  given: ReadinessWorld,
  idOrSlug: string,
  filter: ReadinessFilter = {},
): FunctionReadiness | undefined {
  const world = wholeWorld(given);
  const node = world.framework.functions.find(({ id, slug }) => id === idOrSlug || slug === idOrSlug);
  return node && readinessOf(world, node, filter);
}

function readinessOf(world: ReadinessWorld, node: CsfFunction, filter: ReadinessFilter): FunctionReadiness {
  const items = [...authoredItems(world, node, filter), ...derivedItems(world, node, filter)];
  const { ready } = thresholdsOf(world.programme.site);
  const { id, slug, title } = node;
  const blockers = items.filter(({ critical, state }) => critical && state === 'fail');
  return { id, slug, title, ...functionState(items, ready), blockers, items };
}

function authoredItems(
  { programme, today }: ReadinessWorld,
  node: CsfFunction,
  filter: ReadinessFilter,
): ReadinessItemResult[] {
  const checklists = programme.checklists.filter(
    (one) => one.function === node.slug || one.function === node.id,
  );
  return checklists.flatMap(({ items, tlp }) =>
    items
      .filter(({ forms }) => isForForm(forms, filter.form))
      .map((item) => authoredItem(item, { function: node.id, today, tlp })),
  );
}

function derivedItems(
  world: ReadinessWorld,
  node: CsfFunction,
  filter: ReadinessFilter,
): ReadinessItemResult[] {
  const own = functionWorld(world, node, filter.form);
  return criteria
    .filter(({ functions }) => functions?.includes(node.id) ?? true)
    .map((criterion) => applyCriterion(criterion, own));
}
