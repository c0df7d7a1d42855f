import type { Hit } from '../../domain/search/find-entries.ts';
import type { SearchEntry, SearchIndex } from '../../domain/search/search-index.ts';
import { servesAsNearest } from '../../domain/search/serves-as-nearest.ts';
import { el } from '../parts/dom.ts';
import { markWords } from './mark-words.ts';

/** What a result quotes is a line or two. */
const LONGEST = 180;

/** A result of the search by names. */
export function nameItem(
  { entry, terms, by }: Hit,
  root: string,
  usual: SearchIndex['usual'],
): HTMLLIElement {
  const part = by?.part === undefined ? undefined : entry.parts?.[by.part];
  return el(
    'li',
    {},
    entryLink(entry, root, ...quoteOf(entry, by?.text, terms, usual)),
    // A step of the page is a way of its own; it does not count as another result.
    part &&
      el('span', { class: 'part' }, el('a', { href: `${root}${pageOf(entry.address)}#${part[1]}` }, part[0])),
  );
}

/** An entry that nothing was found for, but that may help. */
export const plainItem = (entry: SearchEntry, root: string): HTMLLIElement =>
  el('li', {}, entryLink(entry, root, shortened(entry.summary)));

function entryLink(entry: SearchEntry, root: string, ...excerpt: (Node | string)[]): HTMLElement {
  const [severity] = entry.filters?.severity ?? [];
  return el(
    'a',
    { href: `${root}${entry.address}` },
    el('span', { class: 'kind' }, [entry.kind, severity].filter(Boolean).join(' · ')),
    el('b', {}, entry.title),
    el('span', { class: 'excerpt' }, ...excerpt),
  );
}

/** The text by which it was found, with the words marked; what it is usually called stands before its summary. */
function quoteOf(
  entry: SearchEntry,
  by: string | undefined,
  terms: ReadonlySet<string>,
  usual: SearchIndex['usual'],
): (Node | string)[] {
  const isSentence =
    by !== undefined && (entry.signs?.includes(by) || entry.alerts?.includes(by) || entry.says?.includes(by));
  if (isSentence) return marked(by, terms);
  const isShown =
    by === undefined ||
    by === entry.title ||
    by === entry.summary ||
    entry.parts?.some(([title]) => title === by);
  if (isShown) return marked(entry.summary, terms);
  const between = servesAsNearest(entry, by, usual)
    ? ': no runbook of its own, this is the nearest · '
    : ' · ';
  return [...marked(by, terms), between, ...marked(entry.summary, terms)];
}

function marked(text: string, terms: ReadonlySet<string>): (Node | string)[] {
  return markWords(shortened(text), terms).map((part) =>
    part.isMarked ? el('mark', {}, part.text) : part.text,
  );
}

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …` : text;

const pageOf = (address: string): string => address.split('#')[0] ?? '';
