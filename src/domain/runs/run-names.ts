import type { RunEntry } from '../model/run-log.ts';
import type { RecordKind } from '../model/time/timeline-events.ts';

/** Names that a log leaves to the programme: it has the ids. */
export interface RunNames {
  /** Titles of roles by id. */
  roles: ReadonlyMap<string, string>;
}

/** A role's title; what is no role's id is a name already. */
export const roleName = (names: RunNames, id: string): string => names.roles.get(id) ?? id;

export const RUN_KINDS: Record<RecordKind, string> = {
  tabletop: 'Tabletop exercise',
  functional: 'Functional exercise',
  'game-day': 'Game day',
  incident: 'Incident',
};

/** What a run is called that began without a name: whoever starts one in a hurry names it later. */
export const NOT_NAMED = 'Not named';

export const isNamed = ({ name }: { name: string }): boolean => name !== NOT_NAMED;

/** Titles of the runbooks that a log names, by id. */
export function runbookNames(entries: readonly RunEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ deed }) => (deed.do === 'add-runbook' ? [[deed.runbook, deed.title] as const] : [])),
  );
}

/** `2026-11-22T06:33:10.123Z` as `2026-11-22 06:33:10`, in UTC. */
export const secondWords = (moment: string): string => `${moment.slice(0, 10)} ${moment.slice(11, 19)}`;
