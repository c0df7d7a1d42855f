import { FILE_KINDS, KINDS, type FileKind } from '../../domain/model/kinds.ts';
import type { History } from '../../domain/model/history.ts';
import type { Programme } from '../../domain/model/programme.ts';

/** Lists of the programme; the site's own file is no list. */
export type ListName = (typeof KINDS)[Exclude<FileKind, 'site'>]['list'];
export const LISTS = FILE_KINDS.flatMap((kind): ListName[] => (kind === 'site' ? [] : [KINDS[kind].list]));

/** What each collection's entries hold: the programme's lists, one entry an item. */
export type CollectionEntries = { [Name in ListName]: Programme[Name][number] } & {
  settings: {
    today: string;
    clock: string;
    site: Programme['site'];
    escalation: string[];
    withheld: Programme['withheld'];
    filled: string[];
    history: History;
  };
};
export type CollectionName = keyof CollectionEntries;

/** All collections: the entries of each by id. */
export type Entries = { [Name in CollectionName]: Record<string, CollectionEntries[Name]> };

export const COLLECTIONS: readonly CollectionName[] = ['settings', ...LISTS];
