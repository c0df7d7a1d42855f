import { el } from '../parts/dom.ts';
import { chosenBy, chosenFilters, filterRow, type ChosenFilters } from './filter-row.ts';
import { loadNames, type Names } from './load-names.ts';
import { loadTexts, type TextResult } from './load-texts.ts';
import { nameItem, plainItem } from './name-result.ts';
import { textItem } from './text-result.ts';
import { elsewhere } from './ways.ts';

const MOST_NAMES = 12;
const MOST = 20;
/** Texts are asked for more than are shown: most of their pages stand in the list already. */
const CANDIDATES = 30;

export interface ResultPlaces {
  field: HTMLInputElement;
  filters: HTMLElement;
  status: HTMLElement;
  list: HTMLElement;
  /** Way from the page to the site's root. */
  root: string;
  /** Called whenever results may have come. */
  shown(): void;
}

/**
 * What is done at every key: names at once, then below them, without moving one, pages whose text alone holds the
 * words. Where neither has any, the nearest names and who to call.
 */
export function makeResults(places: ResultPlaces): () => Promise<void> {
  const { field, filters, root } = places;
  let row: HTMLElement | undefined;
  let turn = 0;

  return async function run(): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      const names = await loadNames(root);
      row ??= filters.appendChild(filterRow(names.index.entries, () => void run()));
      if (mine !== turn) return;
      const chosen = chosenFilters(row);
      const term = field.value.trim();
      const found = showNames(places, names, term, chosen);
      if (found > 0) places.shown();
      if (term === '') return;
      const texts = await textsFor(root, term, chosen);
      if (mine !== turn) return;
      addTexts(places, texts, found);
      places.shown();
      if (places.list.childElementCount === 0) showNearest(places, names, term);
    } catch {
      if (mine !== turn) return;
      places.list.replaceChildren(elsewhere('The lists work without search.', root));
      places.status.textContent = 'The search index could not be loaded.';
    }
  };
}

/** Returns how many there are. */
function showNames(
  { list, status, root }: ResultPlaces,
  names: Names,
  term: string,
  chosen: ChosenFilters,
): number {
  const wanted = chosenBy(names.index.entries, chosen);
  const isAsked = Object.keys(chosen).length > 0;
  const found = term === '' ? (isAsked ? names.all(wanted) : []) : names.find(term, wanted);
  list.replaceChildren(...found.slice(0, MOST_NAMES).map((hit) => nameItem(hit, root, names.index.usual)));
  status.textContent =
    term === '' && !isAsked
      ? ''
      : found.length === 0
        ? 'Looking through the texts …'
        : counted(found.length, MOST_NAMES);
  return found.length;
}

const counted = (count: number, most: number): string =>
  count > most ? `The best ${most} of ${count} pages.` : `${count} ${count === 1 ? 'page' : 'pages'}.`;

/** No text is better than a list that fails: names are there. */
async function textsFor(root: string, term: string, filters: ChosenFilters): Promise<TextResult[]> {
  const search = await loadTexts(root);
  const found = await search?.(term, filters, CANDIDATES).catch(() => null);
  return found ?? [];
}

/** Below what is shown, each page once. */
function addTexts({ list, status }: ResultPlaces, texts: readonly TextResult[], names: number): void {
  const shown = new Set([...list.querySelectorAll('a')].map((link) => pageOf(link.href)));
  const more = texts
    .filter(({ url }) => !shown.has(pageOf(url)))
    .sort((one, other) => Number(isQuiet(one)) - Number(isQuiet(other)))
    .slice(0, MOST - Math.min(names, MOST_NAMES));
  list.append(...more.map(textItem));
  if (more.length === 0) return;
  status.textContent =
    names > 0
      ? `${counted(names, MOST_NAMES).slice(0, -1)}, and ${more.length} by their text.`
      : `${counted(more.length, MOST).slice(0, -1)} by ${more.length === 1 ? 'its' : 'their'} text.`;
}

/** Read in quiet hours: behind what a responder may need. */
const isQuiet = ({ filters }: TextResult): boolean =>
  /^(?:Reference|Control|Maturity|Function|Readiness)$/.test(filters['kind']?.[0] ?? '');

function showNearest({ list, status, root }: ResultPlaces, names: Names, term: string): void {
  const { entries } = names.index;
  const calls = entries.filter(({ kind }) => kind === 'Contact').slice(0, 1);
  const near = names.nearest(term);
  list.replaceChildren(
    el(
      'li',
      { class: 'search-help' },
      'Try another word: what a person sees, or the name of the alert. These come nearest:',
    ),
    ...[...near, ...calls].map((entry) => plainItem(entry, root)),
  );
  status.textContent = 'No page found.';
}

function pageOf(url: string): string {
  const { origin, pathname, hash } = new URL(url, document.baseURI);
  // Inside one file every page is a part of it.
  const part = document.documentElement.dataset['pack'] ? hash : '';
  return `${origin}${pathname.replace(/index\.html$/, '')}${part}`;
}
