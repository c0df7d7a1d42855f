import { el } from '../parts/dom.ts';

/** Where to look without the search. */
export function elsewhere(words: string, root: string): HTMLElement {
  return el('li', { class: 'search-help' }, words, ...waysFrom(root));
}

function waysFrom(root: string): HTMLElement[] {
  if (document.documentElement.dataset['pack']) {
    return [el('a', { href: '#runbooks' }, 'Runbooks'), el('a', { href: '#part-contacts' }, 'Who to call')];
  }
  const ways = [
    ['Runbooks', 'runbooks/', ''],
    ['Alerts', 'alerts/', ''],
    ['Who to call', 'roles/', '#contacts'],
  ];
  return ways.map(([label = '', path, part]) =>
    el('a', { href: `${root}${path}${location.protocol === 'file:' ? 'index.html' : ''}${part}` }, label),
  );
}
