import type { EntryKind, SearchEntry, SearchIndex } from './search-index.ts';

/** What entries have besides what each has. */
type Rest = Omit<SearchEntry, 'kind' | 'title' | 'address' | 'summary'>;
type PackedEntry = readonly [title: string, address: string, summary: string, rest?: Rest];

/** An index as its file holds it: entries by kind, and what each has without the names of the fields. */
export interface PackedIndex extends Omit<SearchIndex, 'entries'> {
  entries: Readonly<Partial<Record<EntryKind, readonly PackedEntry[]>>>;
}

/** Entries of one kind keep their order. */
export function packIndex({ entries, ...others }: SearchIndex): PackedIndex {
  const packed: Partial<Record<EntryKind, PackedEntry[]>> = {};
  for (const { kind, title, address, summary, ...rest } of entries)
    (packed[kind] ??= []).push(
      Object.keys(rest).length > 0 ? [title, address, summary, rest] : [title, address, summary],
    );
  return { entries: packed, ...others };
}

export function unpackIndex({ entries, ...others }: PackedIndex): SearchIndex {
  const kinds = Object.entries(entries) as [EntryKind, readonly PackedEntry[]][];
  return {
    entries: kinds.flatMap(([kind, ones]) =>
      ones.map(([title, address, summary, rest]): SearchEntry => ({
        kind,
        title,
        address,
        summary,
        ...rest,
      })),
    ),
    ...others,
  };
}
