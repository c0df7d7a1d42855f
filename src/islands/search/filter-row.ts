import { filterValues } from '../../domain/search/filter-values.ts';
import { SEARCH_FILTERS, type SearchEntry, type SearchFilter } from '../../domain/search/search-index.ts';
import { el } from '../parts/dom.ts';

export type ChosenFilters = Partial<Record<SearchFilter, string>>;

/** One list per filter; only those that have something to choose. */
export function filterRow(entries: readonly SearchEntry[], changed: () => void): HTMLElement {
  const valuesOf = filterValues(entries);
  const lists = SEARCH_FILTERS.flatMap((name) => {
    const values = [...new Set(entries.flatMap((entry) => valuesOf(entry, name)))].sort();
    if (values.length === 0) return [];
    const label = name[0]?.toUpperCase() + name.slice(1);
    const list = el(
      'select',
      { name, 'aria-label': label },
      el('option', { value: '' }, `${label}: any`),
      ...values.map((value) => el('option', { value }, value)),
    );
    list.addEventListener('change', changed);
    return [list];
  });
  return el('div', { class: 'search-filters' }, ...lists);
}

export function chosenFilters(row: HTMLElement | undefined): ChosenFilters {
  const lists = [...(row?.querySelectorAll('select') ?? [])];
  return Object.fromEntries(
    lists.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
}

/** True of entries that have every chosen value. */
export function chosenBy(
  entries: readonly SearchEntry[],
  chosen: ChosenFilters,
): (entry: SearchEntry) => boolean {
  const valuesOf = filterValues(entries);
  const wanted = Object.entries(chosen) as [SearchFilter, string][];
  return (entry) => wanted.every(([name, value]) => valuesOf(entry, name).includes(value));
}
