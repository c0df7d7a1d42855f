import type { EntryKind, SearchEntry, SearchIndex } from './search-index.ts';
import { packRest, unpackRest, type PackedRest } from './pack-rest.ts';

type PackedEntry = readonly [title: string, address: string, summary: string, rest?: PackedRest];

/** An index as its file holds it: entries by kind, without the names of the fields and what follows from a title. */
export interface PackedIndex extends Omit<SearchIndex, 'entries'> {
  entries: Readonly<Partial<Record<EntryKind, readonly PackedEntry[]>>>;
}

/** Kinds of which a page stands at its id, with which its title begins. */
const HOMES: Partial<Record<EntryKind, string>> = {
  Technique: 'techniques/',
  Maturity: 'maturity/',
  Rule: 'reference/rules/',
};

/** Entries of one kind keep their order. */
export function packIndex({ entries, ...others }: SearchIndex): PackedIndex {
  const packed: Partial<Record<EntryKind, PackedEntry[]>> = {};
  for (const { kind, title, address, summary, ...more } of entries) {
    const rest = packRest(kind, title, more);
    const place = address === addressOf(kind, title) ? '' : address;
    (packed[kind] ??= []).push(rest ? [title, place, summary, rest] : [title, place, summary]);
  }
  return { entries: packed, ...others };
}

export function unpackIndex({ entries, ...others }: PackedIndex): SearchIndex {
  const kinds = Object.entries(entries) as [EntryKind, readonly PackedEntry[]][];
  return {
    entries: kinds.flatMap(([kind, ones]) =>
      ones.map(([title, place, summary, rest]): SearchEntry => ({
        kind,
        title,
        address: place === '' ? (addressOf(kind, title) ?? '') : place,
        summary,
        ...unpackRest(kind, title, rest),
      })),
    ),
    ...others,
  };
}

function addressOf(kind: EntryKind, title: string): string | undefined {
  const home = HOMES[kind];
  return home && `${home}${title.split(' ')[0]}/`;
}
