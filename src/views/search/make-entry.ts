import { WITHHELD } from '../../domain/model/withheld.ts';
import type { EntryKind, SearchEntry } from '../../domain/search/search-index.ts';

/** An entry without what is empty, each text once. `href` is root-absolute. */
export function makeEntry(
  kind: EntryKind,
  href: string,
  title: string,
  summary: string,
  more: Omit<Partial<SearchEntry>, 'kind' | 'address' | 'title' | 'summary'> = {},
): SearchEntry {
  const kept = Object.entries(more).flatMap(([name, value]) => {
    if (!Array.isArray(value)) return value === undefined ? [] : [[name, value]];
    const once = [...new Set(value)].filter((one) => one !== '');
    return once.length > 0 ? [[name, once]] : [];
  });
  return { title, address: href.slice(1), kind, summary: shortened(summary), ...Object.fromEntries(kept) };
}

/** What a result shows is a line or two; the rest is on the page. */
const LONGEST = 100;

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …` : text;

/** Filters without those that are empty; nobody chooses what is withheld. */
export function filled(filters: NonNullable<SearchEntry['filters']>): SearchEntry['filters'] {
  const kept = Object.entries(filters)
    .map(([name, values]) => [name, values.filter((one) => one !== WITHHELD)] as const)
    .filter(([, values]) => values.length > 0);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
