import data from './csf-2.0.json' with { type: 'json' };
import { closest } from './suggest.ts';

/** `GV` */
export type FunctionId = string;
/** `GV.OC` */
export type CategoryId = string;
/** `GV.OC-01` */
export type SubcategoryId = string;
/** An id at any level of the framework. */
export type CsfId = FunctionId | CategoryId | SubcategoryId;

export type CsfFunction = { id: FunctionId; slug: string; title: string; outcome: string };
export type CsfCategory = { id: CategoryId; function: FunctionId; title: string; outcome: string };
export type CsfSubcategory = {
  id: SubcategoryId;
  category: CategoryId;
  title: string;
  outcome: string;
  sp80053: readonly string[];
  cis: readonly string[];
};
/** A CSF 1.1 id that 2.0 withdrew. NIST names no successors for PR.IP, PR.PT and DE.DP. */
export type WithdrawnCsf = {
  id: CsfId;
  relation: 'incorporated_into' | 'moved_to';
  successors: readonly CsfId[];
};
export type CsfFramework = {
  version: string;
  functions: readonly CsfFunction[];
  categories: readonly CsfCategory[];
  subcategories: readonly CsfSubcategory[];
  withdrawn: readonly WithdrawnCsf[];
};

export type CsfDescription =
  | { kind: 'active'; level: 'function'; node: CsfFunction }
  | { kind: 'active'; level: 'category'; node: CsfCategory }
  | { kind: 'active'; level: 'subcategory'; node: CsfSubcategory }
  | { kind: 'withdrawn'; id: CsfId; relation: WithdrawnCsf['relation']; successors: readonly CsfId[] }
  | { kind: 'unknown'; suggestions: readonly CsfId[] };

/** NIST CSF 2.0: ids, category titles, withdrawals and mappings are NIST's; every other word is ours. */
export const csf2: CsfFramework = data as CsfFramework;

/** The function an id belongs to: `RS.MA-02` gives `RS`. Reads the id only; does not check that it exists. */
export function functionOf(id: CsfId): FunctionId {
  return id.split('.', 1)[0] ?? id;
}

/**
 * What the framework says of an id. Successors of a withdrawn id are all active; a withdrawn category without
 * successors of its own has those of its subcategories. CSF 1.1's spelling (`ID.BE-1`) finds a withdrawn id,
 * while a misspelt active id (`RS.MA-2`) is unknown and suggests the right spelling.
 */
export function describeCsfId(framework: CsfFramework, id: string): CsfDescription {
  const index = indexOf(framework);
  const active = index.active.get(id);
  if (active) return active;
  const spelling = normalise(id);
  const withdrawn = index.withdrawn.get(spelling);
  if (withdrawn) {
    const successors = [...new Set(expand(index, spelling, new Set()))];
    return { kind: 'withdrawn', id: spelling, relation: withdrawn.relation, successors };
  }
  if (index.active.has(spelling)) return { kind: 'unknown', suggestions: [spelling] };
  return { kind: 'unknown', suggestions: closest(spelling, [...index.active.keys()]) };
}

type ActiveCsf = Extract<CsfDescription, { kind: 'active' }>;
type CsfIndex = { active: ReadonlyMap<CsfId, ActiveCsf>; withdrawn: ReadonlyMap<CsfId, WithdrawnCsf> };

const indexes = new WeakMap<CsfFramework, CsfIndex>();

function indexOf(framework: CsfFramework): CsfIndex {
  const known = indexes.get(framework);
  if (known) return known;
  const active: ActiveCsf[] = [
    ...framework.functions.map((node) => ({ kind: 'active', level: 'function', node }) as const),
    ...framework.categories.map((node) => ({ kind: 'active', level: 'category', node }) as const),
    ...framework.subcategories.map((node) => ({ kind: 'active', level: 'subcategory', node }) as const),
  ];
  const index: CsfIndex = {
    active: new Map(active.map((description) => [description.node.id, description])),
    withdrawn: new Map(framework.withdrawn.map((record) => [record.id, record])),
  };
  indexes.set(framework, index);
  return index;
}

function normalise(id: string): CsfId {
  return id
    .trim()
    .toUpperCase()
    .replace(/-(\d)$/, '-0$1');
}

function expand({ active, withdrawn }: CsfIndex, id: CsfId, seen: Set<CsfId>): readonly CsfId[] {
  if (active.has(id)) return [id];
  const record = withdrawn.get(id);
  if (!record || seen.has(id)) return [];
  seen.add(id);
  const next =
    record.successors.length > 0
      ? record.successors
      : [...withdrawn.keys()].filter((child) => child.startsWith(`${id}-`));
  return next.flatMap((successor) => expand({ active, withdrawn }, successor, seen));
}
