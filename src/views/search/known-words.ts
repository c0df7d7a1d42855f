import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import type { SearchEntry, SearchIndex } from '../../domain/search/search-index.ts';
import { incidentsOfRunbooks, usualWords, type RunbookIncidents } from '../../domain/search/usual-words.ts';
import { isPublic, techniqueLink } from '../page/page-link.ts';

/** By id, the kinds of incident that each published runbook is about or serves. */
export function publishedIncidents({ programme }: JudgedProgramme): ReadonlyMap<string, RunbookIncidents> {
  const shown = (status: string) =>
    programme.runbooks.filter((one) => isPublic(one) && one.meta.status === status);
  const inUse = shown('active');
  const names = ({ id, meta }: (typeof inUse)[number]) => ({
    id,
    incidentType: meta.incident_type,
    title: meta.title,
    tags: meta.tags ?? [],
  });
  const incidents = incidentsOfRunbooks(inUse.map(names));
  const served = new Set([...incidents.values()].flatMap(({ own, near }) => [...own, ...near]));
  // A draft serves what no runbook in use comes near; a replaced one nothing but its own.
  const unserved = (near: readonly string[]) => near.filter((type) => !served.has(type));
  const drafts = [...incidentsOfRunbooks(shown('draft').map(names))];
  const draftsOwn = new Set(drafts.flatMap(([, { own }]) => own));
  const replaced = [...incidentsOfRunbooks(shown('deprecated').map(names))];
  const callers = callersOf(inUse);
  return new Map([
    ...replaced.map(([id, { own }]) => [id, { own, near: [] }] as const),
    ...drafts.map(([id, { own, near }]) => [id, { own, near: unserved(near) }] as const),
    ...[...incidents].map(([id, one]) => [id, ownFirst(one, id)] as const),
  ]);

  /** A type is left to the runbook that calls itself so. */
  function ownFirst({ own, near }: RunbookIncidents, id: string): RunbookIncidents {
    const isOthers = (type: string) => callers.get(type)?.has(id) === false;
    return {
      own: own.filter((type) => !isOthers(type)),
      near: [...near.filter((type) => !draftsOwn.has(type)), ...own.filter(isOthers)],
    };
  }
}

/** By type, the ids of the runbooks that call themselves so, by their id or their type. */
function callersOf(
  runbooks: readonly Pick<Runbook, 'id' | 'meta'>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const callers = new Map<string, Set<string>>();
  for (const { id, meta } of runbooks)
    for (const type of [id, meta.incident_type ?? id])
      callers.set(type, (callers.get(type) ?? new Set()).add(id));
  return callers;
}

/** What is usually said for the keys that entries name: nothing stands in the index that belongs to none of them. */
export function usualTable(entries: readonly SearchEntry[]): SearchIndex['usual'] {
  const keys = new Set(
    entries.flatMap(({ usual = [], near = [], about = [] }) => [...usual, ...near, ...about]),
  );
  const rows = new Map([...keys].sort().map((key) => [key, wordsOf(key)]));
  const known = orderedByLikeness(rows).filter((key) => rows.get(key)!.length > 0);
  return Object.fromEntries(known.map((key) => [key, rows.get(key)!.join('|')]));
}

/** Kinds of incident, each followed by the techniques that share most of its words: equal words near each other pack well. */
function orderedByLikeness(rows: ReadonlyMap<string, readonly string[]>): string[] {
  const keys = [...rows.keys()];
  const techniques = keys.filter(isTechnique);
  const kinds = keys.filter((key) => !techniques.includes(key));
  const sets = kinds.map((kind) => [kind, new Set(rows.get(kind))] as const);
  const homes = new Map(techniques.map((key) => [key, likest(rows.get(key)!, sets)]));
  const after = (kind?: string) => techniques.filter((key) => homes.get(key) === kind);
  return kinds.length === 0 ? techniques : kinds.flatMap((kind) => [kind, ...after(kind)]);
}

/** The kind that shares most of the words; of several the first. */
function likest(
  words: readonly string[],
  sets: readonly (readonly [string, ReadonlySet<string>])[],
): string | undefined {
  const shared = sets.map(([, of]) => words.filter((word) => of.has(word)).length);
  return sets[shared.indexOf(Math.max(...shared))]?.[0];
}

const isTechnique = (key: string): boolean => /^T\d{4}/.test(key);

function wordsOf(key: string): string[] {
  return [...new Set([...(isTechnique(key) ? [key, techniqueLink(key).label] : []), ...usualWords(key)])];
}
