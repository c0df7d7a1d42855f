/** One page of a long list. */
export interface Sheet<Item> {
  items: Item[];
  /** From 1. */
  number: number;
  of: number;
}

/** A list longer than this is cut into pages, so that no page grows with the programme. */
const SIZE = 200;

/** At least one page, be it empty. */
export function paginate<Item>(items: readonly Item[], size = SIZE): Sheet<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, at) => ({
    items: items.slice(at * size, (at + 1) * size),
    number: at + 1,
    of,
  }));
}

/** `/runbooks/` for the first page, `/runbooks/page/2/` for the second. */
export const sheetAddress = (base: string, number: number): string =>
  number === 1 ? base : `${base}page/${number}/`;
