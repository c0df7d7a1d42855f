import type { ProgrammeReadiness } from '../readiness/readiness.ts';

/** An item of a checklist that a page fails, or no longer fails. */
export interface ItemMove {
  function: string;
  text: string;
  fails: 'now' | 'no longer';
}

/** Items that a page keeps from passing on one side alone. */
export function itemsMoved(
  before: ProgrammeReadiness | undefined,
  after: ProgrammeReadiness | undefined,
  page: string | undefined,
): ItemMove[] {
  if (!before || !after || page === undefined) return [];
  const [was, is] = [failedBy(before, page), failedBy(after, page)];
  const beyond = (one: Map<string, Item>, other: Map<string, Item>, fails: ItemMove['fails']) =>
    [...one].filter(([key]) => !other.has(key)).map(([, item]): ItemMove => ({ ...item, fails }));
  return [...beyond(is, was, 'now'), ...beyond(was, is, 'no longer')];
}

type Item = Omit<ItemMove, 'fails'>;

function failedBy({ functions }: ProgrammeReadiness, page: string): Map<string, Item> {
  const items = functions.flatMap((node) => node.items);
  const failed = items.filter(({ failing }) => failing.some(({ href }) => href?.split('#')[0] === page));
  return new Map(
    failed.map((item) => [`${item.function} ${item.id}`, { function: item.function, text: item.text }]),
  );
}
