import { el } from '../parts/dom.ts';
import type { FilterCounts } from './engine.ts';

const FILTERS = ['kind', 'function', 'phase', 'severity', 'technique', 'role'];

/** One list per filter; only those that have something to choose. */
export function filterRow(counts: FilterCounts, changed: () => void): HTMLElement {
  const lists = FILTERS.filter((name) => counts[name] && Object.keys(counts[name]).length > 0).map((name) => {
    const label = name[0]?.toUpperCase() + name.slice(1);
    const list = el(
      'select',
      { name, 'aria-label': label },
      el('option', { value: '' }, `${label}: any`),
      ...Object.keys(counts[name] ?? {})
        .sort()
        .map((value) => el('option', { value }, value)),
    );
    list.addEventListener('change', changed);
    return list;
  });
  return el('div', { class: 'search-filters' }, ...lists);
}

export function chosenFilters(row: HTMLElement | undefined): Record<string, string> {
  const lists = [...(row?.querySelectorAll('select') ?? [])];
  return Object.fromEntries(
    lists.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
}
