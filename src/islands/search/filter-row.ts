import { element } from './element.ts';
import type { FilterCounts } from './engine.ts';

const FILTERS = ['kind', 'function', 'phase', 'severity', 'technique', 'role'];

/** One list per filter; only those that have something to choose. */
export function filterRow(counts: FilterCounts, changed: () => void): HTMLElement {
  const lists = FILTERS.filter((name) => counts[name] && Object.keys(counts[name]).length > 0).map((name) => {
    const label = name[0]?.toUpperCase() + name.slice(1);
    const list = element(
      'select',
      { name, 'aria-label': label },
      element('option', { value: '' }, `${label}: any`),
      ...Object.keys(counts[name] ?? {})
        .sort()
        .map((value) => element('option', { value }, value)),
    );
    list.addEventListener('change', changed);
    return list;
  });
  return element('div', { class: 'search-filters' }, ...lists);
}

export function chosenFilters(row: HTMLElement | undefined): Record<string, string> {
  const lists = [...(row?.querySelectorAll('select') ?? [])];
  return Object.fromEntries(
    lists.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
}
