import { el } from '../parts/dom.ts';
import type { SearchResult } from './engine.ts';

/** One result: a link with what it is, where it stands and the words that matched. */
export function resultItem({ url, meta, filters, excerpt, sub_results: parts }: SearchResult): HTMLLIElement {
  const [severity] = filters['severity'] ?? [];
  const part = bestPart(filters['kind']?.[0], parts);
  const link = el(
    'a',
    { href: url },
    el('span', { class: 'kind' }, [filters['kind']?.[0], severity].filter(Boolean).join(' · ')),
    el('b', {}, meta.title ?? url),
    el('span', { class: 'excerpt' }, ...marked(excerpt)),
  );
  return el('li', {}, link, part && el('a', { class: 'part', href: part.url }, part.title));
}

/** Pagefind's excerpt is HTML with `<mark>`: only its text and its marks are taken over. */
function marked(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? el('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
}

/** The part that holds most of the matches; of a runbook only a step, as the rest stands on its first screen. */
function bestPart(
  kind: string | undefined,
  parts: SearchResult['sub_results'],
): SearchResult['sub_results'][number] | undefined {
  const all = parts.reduce((sum, { locations }) => sum + locations.length, 0);
  return parts
    .filter(({ url, title }) => url.includes('#') && (kind !== 'Runbook' || /^(Step|Decision) /.test(title)))
    .sort((a, b) => b.locations.length - a.locations.length)
    .find(({ locations }) => locations.length * 2 > all);
}
