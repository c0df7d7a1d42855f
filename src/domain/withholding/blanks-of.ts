import type { HiddenFiles } from './hidden-files.ts';

/** What is left of something hidden: its numbers, without a word. */
export type Blank<Item> = (item: Item, hidden: HiddenFiles) => Item;

interface Listed {
  id: string;
  file: string;
}

/** The hidden ones of a list, blank and under the names that they are published as. */
export function blanksOf<Item extends Listed>(
  items: readonly Item[],
  hidden: HiddenFiles,
  blank: Blank<Item>,
): Item[] {
  return items.flatMap((item) => {
    const alias = hidden.get(item.file);
    if (alias === undefined) return [];
    const blanked = blank(item, hidden);
    const named = 'meta' in blanked ? { meta: { ...(blanked.meta as object), id: alias } } : {};
    return [{ ...blanked, ...named, id: alias, file: alias }];
  });
}

/** The list with its hidden ones blank, in their places; without a `blank`, nothing is left of them. */
export function shownOf<Item extends Listed>(
  items: readonly Item[],
  hidden: HiddenFiles,
  blank: Blank<Item> | undefined,
): Item[] {
  return items.flatMap((item) => {
    if (!hidden.has(item.file)) return [item];
    return blank ? blanksOf([item], hidden, blank) : [];
  });
}
