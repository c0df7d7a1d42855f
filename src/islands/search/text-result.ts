import { el } from '../parts/dom.ts';
import type { TextResult } from './load-texts.ts';

/** A result of the search through texts: a link with what it is and where its words stand. */
export function textItem({ url, meta, filters, excerpt, sub_results: parts }: TextResult): HTMLLIElement {
  const [severity] = filters['severity'] ?? [];
  const part = bestPart(parts);
  const link = el(
    'a',
    { href: url },
    el('span', { class: 'kind' }, [filters['kind']?.[0], severity].filter(Boolean).join(' · ')),
    el('b', {}, meta.title ?? url),
    el('span', { class: 'excerpt' }, ...marked(excerpt)),
  );
  return el('li', {}, link, part && el('span', { class: 'part' }, el('a', { href: part.url }, part.title)));
}

/** Pagefind's excerpt is HTML with `<mark>`: only its text and its marks are taken over. */
function marked(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? el('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
}

/** The part of the page that holds most of the matches. */
function bestPart(parts: TextResult['sub_results']): TextResult['sub_results'][number] | undefined {
  const all = parts.reduce((sum, { locations }) => sum + locations.length, 0);
  return parts
    .filter(({ url }) => url.includes('#'))
    .sort((a, b) => b.locations.length - a.locations.length)
    .find(({ locations }) => locations.length * 2 > all);
}
