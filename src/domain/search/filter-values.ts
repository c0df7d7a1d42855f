import type { SearchEntry, SearchFilter } from './search-index.ts';

/** What an entry has for each filter of the dialog; a technique is called by the title of its page. */
export function filterValues(
  entries: readonly SearchEntry[],
): (entry: SearchEntry, name: SearchFilter) => readonly string[] {
  const titles = new Map(
    entries.flatMap(({ kind, address, title }) =>
      kind === 'Technique' ? [[address.split('/')[1] ?? '', title] as const] : [],
    ),
  );
  return (entry, name) => {
    if (name === 'kind') return [entry.kind];
    if (name !== 'technique') return entry.filters?.[name] ?? [];
    return entry.kind === 'Technique'
      ? [entry.title]
      : (entry.about ?? []).flatMap((id) => titles.get(id) ?? []);
  };
}
