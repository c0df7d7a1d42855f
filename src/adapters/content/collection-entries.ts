import type { AlertSource } from '../../domain/model/alert-source.ts';
import type { History } from '../../domain/model/history.ts';
import type { DataFile, Programme } from '../../domain/model/programme.ts';

/** What each collection's entries hold: the programme's lists, one entry an item. */
export interface CollectionEntries {
  settings: {
    today: string;
    clock: string;
    site: Programme['site'];
    escalation: string[];
    withheld: Programme['withheld'];
    filled: string[];
    history: History;
  };
  roles: Programme['roles'][number];
  regulations: Programme['regulations'][number];
  runbooks: Programme['runbooks'][number];
  assessments: Programme['assessments'][number];
  checklists: Programme['checklists'][number];
  records: Programme['records'][number];
  alertSources: DataFile<AlertSource>;
  communications: Programme['communications'][number];
  steps: Programme['steps'][number];
  teams: Programme['teams'][number];
  guides: Programme['guides'][number];
}
export type CollectionName = keyof CollectionEntries;

/** All collections: the entries of each by id. */
export type Entries = { [Name in CollectionName]: Record<string, CollectionEntries[Name]> };

export const COLLECTIONS: readonly CollectionName[] = [
  'settings',
  'roles',
  'regulations',
  'runbooks',
  'assessments',
  'checklists',
  'records',
  'alertSources',
  'communications',
  'steps',
  'teams',
  'guides',
];
