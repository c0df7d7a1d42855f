import { el } from '../parts/dom.ts';
import { changeList } from './change-list.ts';
import type { Host } from './host.ts';
import type { ItemFilter } from './item-filter.ts';
import { type Filters, NO_FILTERS } from './items.ts';
import { keepWhereabouts } from './memory.ts';
import type { LiveNumbers } from './numbers.ts';
import { oneByOne } from './one-by-one.ts';
import { outcomeMap } from './outcome-map.ts';
import { answerTable } from './table.ts';
import type { View } from './toolbar.ts';

/** The four ways to look at the questions; one of them is on the stage. `changed` is told of another view or filter. */
export function boardViews(host: Host, filter: ItemFilter, initial: View, changed: () => void) {
  let view = initial;
  const cards = oneByOne(host, filter.isPassing);
  const table = whenWanted(() => answerTable(host));
  const map = whenWanted(() => outcomeMap(host, showOutcome));
  const changes = whenWanted(() => changeList(host));
  const stage = el('div', { class: 'assess-stage' });
  const elementOf = (one: View) => (one === 'card' ? cards.element : { table, map, changes }[one]().element);

  function setView(to: View): void {
    cards.flush();
    view = to;
    keepWhereabouts({ view, filters: filter.filters });
    if (to !== 'card') pass(filter.filters);
    stage.replaceChildren(elementOf(to));
    if (to === 'table') table().show(cards.item?.id);
    if (to === 'card') cards.show();
    changed();
  }

  function setFilters(to: Filters): void {
    pass(to);
    setView(view === 'changes' || view === 'map' ? 'card' : view);
  }

  function pass(filters: Filters): void {
    filter.set(filters);
    cards.filtered();
  }

  function showOutcome(id: string): void {
    const own = host.items.filter(({ outcomes }) => outcomes.includes(id));
    pass(own.length > 1 ? { ...NO_FILTERS, words: id } : NO_FILTERS);
    if (own[0]) host.open(own[0].id);
  }

  return {
    get view() {
      return view;
    },
    cards,
    stage,
    setUp(): void {
      pass(filter.filters);
      setView(view);
    },
    setView,
    setFilters,
    refresh(numbers: LiveNumbers): void {
      if (view === 'card') cards.refresh();
      if (view === 'table') table().refresh();
      if (view === 'map') map().refresh(numbers.now);
      if (view === 'changes') changes().refresh(numbers.published, numbers.mine);
    },
  };
}

/** Made when it is first looked at: the page opens with one view, and is not to wait for the others. */
function whenWanted<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
