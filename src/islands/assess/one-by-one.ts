import { type Card, itemCard } from './card/card.ts';
import { button, el, say } from '../parts/dom.ts';
import type { Host } from './host.ts';
import { type Item, itemFrom } from './items.ts';

/** One question after the other; the address names the one that is shown, so that a reload finds it again. */
export interface OneByOne {
  element: HTMLElement;
  readonly card: Card | undefined;
  readonly item: Item | undefined;
  go(id: string): void;
  move(by: 1 | -1): void;
  /** After the filters changed: goes to the first item that passes, where the present one does not. */
  filtered(): void;
  show(): void;
  refresh(): void;
  focus(): void;
  flush(): void;
}

export function oneByOne(host: Host, isPassing: (item: Item) => boolean): OneByOne {
  const { items } = host;
  const byAddress = items.findIndex(({ id }) => id === addressed());
  let at = Math.max(0, byAddress);
  let card: Card | undefined;
  const holder = el('div');
  const nothing = el('p', { class: 'panel', hidden: true }, 'Nothing passes these filters.');
  const { pager, previous, place, next, onward } = pagerButtons((by) => move(by));
  const element = el('div', { class: 'assess-one' }, pager, holder, nothing);
  window.addEventListener('hashchange', () => {
    const index = items.findIndex(({ id }) => id === addressed());
    if (index < 0 || index === at) return;
    at = index;
    show();
  });

  function move(by: 1 | -1): void {
    const to = itemFrom(items, at, by, isPassing);
    if (to === undefined)
      return host.announce(by > 0 ? 'This is the last question shown.' : 'This is the first question shown.');
    const hadFocus = holder.contains(document.activeElement);
    at = to;
    show();
    if (hadFocus || document.activeElement === document.body || document.activeElement?.matches(':disabled'))
      card?.focus('answer');
    host.announce(`${titleOf(items[at]!)}. ${place.textContent}`);
  }

  function show(): void {
    const item = items[at];
    card?.flush();
    const isShown = item !== undefined && host.shown.length > 0;
    nothing.hidden = isShown;
    card = isShown ? itemCard(host, item, onward) : undefined;
    holder.replaceChildren(...(card ? [card.element] : []));
    if (isShown) history.replaceState(history.state, '', `#${item.id}`);
    refresh();
  }

  function refresh(): void {
    card?.refresh();
    const rank = host.shown.findIndex((item) => item === items[at]);
    say(place, rank < 0 ? `${host.shown.length} shown` : `${rank + 1} of ${host.shown.length}`);
    previous.disabled = itemFrom(items, at, -1, isPassing) === undefined;
    next.disabled = itemFrom(items, at, 1, isPassing) === undefined;
    onward.hidden = next.disabled;
  }

  return {
    element,
    get card() {
      return card;
    },
    get item() {
      return items[at];
    },
    go(id) {
      const index = items.findIndex((item) => item.id === id);
      if (index >= 0) at = index;
    },
    move,
    filtered() {
      const item = items[at];
      if (item && isPassing(item)) return;
      const first = items.findIndex(isPassing);
      if (first >= 0) at = first;
    },
    show,
    refresh,
    focus: () => card?.focus('answer'),
    flush: () => card?.flush(),
  };
}

function pagerButtons(move: (by: 1 | -1) => void) {
  const primary = 'assess-button assess-primary';
  const previous = button('assess-button', '← Back', () => move(-1), { 'data-do': 'previous' });
  const next = button(primary, 'Next →', () => move(1), { 'data-do': 'next' });
  const onward = button(primary, 'Next question →', () => move(1));
  const place = el('span', { class: 'small soft', 'data-place': true });
  return {
    pager: el('div', { class: 'assess-pager' }, previous, place, next),
    previous,
    place,
    next,
    onward,
  };
}

function titleOf(item: Item): string {
  return item.kind === 'gap' ? `${item.id} ${item.title}` : item.control.title;
}

function addressed(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
