import { type CsfFramework, describeCsfId } from '../../domain/frameworks/csf.ts';
import { functionAddress, maturityAddress } from '../../domain/links/addresses.ts';
import type { PageLink } from '../page/page-link.ts';

export type NodeLevel = 'function' | 'category' | 'subcategory';

/** Ways up from a node of the framework, top first. */
export function trailOf(framework: CsfFramework, id: string): PageLink[] {
  const description = describeCsfId(framework, id);
  const home = { href: '/maturity/', label: 'Maturity' };
  if (description.kind !== 'active' || description.level === 'function') return [home];
  const category =
    description.level === 'category'
      ? description.node
      : framework.categories.find((one) => one.id === (description.node as { category: string }).category)!;
  const node = framework.functions.find((one) => one.id === category.function)!;
  const above = { href: functionAddress(node.slug), label: node.title, mark: node.id };
  return description.level === 'category'
    ? [home, above]
    : [home, above, { href: maturityAddress(category.id), label: category.title, mark: category.id }];
}

/** The nodes before and after, of the same level. */
export function siblingsOf(
  framework: CsfFramework,
  id: string,
  level: NodeLevel,
): { previous: PageLink | null; next: PageLink | null } {
  const list =
    level === 'function'
      ? framework.functions
      : level === 'category'
        ? framework.categories
        : framework.subcategories;
  const at = list.findIndex((one) => one.id === id);
  const link = (one: { id: string; title: string } | undefined) =>
    one ? { href: maturityAddress(one.id), mark: one.id, label: one.title } : null;
  return { previous: link(list[at - 1]), next: link(list[at + 1]) };
}
