import { runbookAddress } from '../domain/links/addresses.ts';
import { el, link } from './parts/dom.ts';
import { keepPages, recallPages, type KeptPages } from './parts/kept-pages.ts';
import { loadNames } from './parts/runbook-names.ts';

/** The strip of pinned and recent runbooks. Its height is kept free at once; names are those that the site publishes today. */
const strip = document.querySelector<HTMLElement>('[data-kept]');
const pages = recallPages();
if (strip && pages.pinned.length + pages.recent.length > 0) {
  strip.hidden = false;
  void loadNames().then(({ runbooks }) => fill(strip, pages, runbooks));
}

function fill(place: HTMLElement, { pinned, recent }: KeptPages, names: ReadonlyMap<string, string>): void {
  const ids = (list: readonly string[]) => list.filter((id) => names.has(id));
  const pins = ids(pinned);
  const others = ids(recent).filter((id) => !pins.includes(id));
  const forget = el('button', { type: 'button', class: 'quiet' }, 'Forget');
  forget.setAttribute('aria-label', 'Forget the pinned and recent runbooks');
  forget.addEventListener('click', () => {
    keepPages({ pinned: [], recent: [] });
    place.hidden = true;
  });
  const item = (id: string) => el('li', {}, link(runbookAddress(id), names.get(id) ?? ''));
  const part = (title: string, list: readonly string[]) =>
    list.length > 0 && el('li', { class: 'kept-word' }, title);
  place.hidden = pins.length + others.length === 0;
  place.replaceChildren(
    el(
      'ul',
      {},
      part('Pinned', pins),
      ...pins.map(item),
      part('Recent', others),
      ...others.map(item),
      el('li', {}, forget),
    ),
  );
}
