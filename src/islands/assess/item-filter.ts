import { type Filters, type Item, passes, type Seen } from './items.ts';

/** Which of the items the reader wants to see. */
export interface ItemFilter {
  readonly filters: Filters;
  /** Those that passed when the filters were set last: answering takes none away under the reader's hands. */
  readonly shown: readonly Item[];
  isPassing(item: Item): boolean;
  set(filters: Filters): void;
}

export function itemFilter(items: readonly Item[], initial: Filters, seen: () => Seen): ItemFilter {
  let filters = initial;
  let shown: readonly Item[] = [];
  const isPassing = (item: Item) => passes(item, filters, seen());
  return {
    get filters() {
      return filters;
    },
    get shown() {
      return shown;
    },
    isPassing,
    set(to) {
      filters = to;
      shown = items.filter(isPassing);
    },
  };
}
