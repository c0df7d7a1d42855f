import { valuesAt } from '../../model/values-at.ts';
import type { Target } from '../../model/references.ts';
import { DOCUMENT_KINDS, FILE_KINDS, KINDS, type FileKind, type KindFacts } from '../../model/kinds.ts';
import { LISTED_IDS } from '../../model/schema/listed-ids.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { hasHomes } from './homes.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';

export type Listed = Exclude<Target, 'subcategory' | 'technique'>;

interface Known {
  ids: ReadonlySet<string>;
  /** True where the file that would define the id is too broken to tell: then nothing is said about it. */
  mayKnow(id: string): boolean;
}

const NEVER = () => false;
const ALWAYS = () => true;

/** Ids that each kind of reference may name. What stands in a broken file counts as known: its own finding is enough. */
export const knownIds = perWorld((world): Readonly<Record<Listed, Known>> => {
  const elsewhere = hasHomes(world) ? NEVER : ALWAYS;
  const files = DOCUMENT_KINDS.map((kind): [Listed, Known] => [
    kind,
    { ids: fileIds(world, kind), mayKnow: kind === 'runbook' ? NEVER : elsewhere },
  ]);
  const entries = FILE_KINDS.flatMap((kind): [Listed, Known][] => {
    const { entries: name, file }: KindFacts = KINDS[kind];
    if (name === undefined) return [];
    return [[name, file.includes('<') ? idsInFiles(world, kind) : idsInFile(world, kind)]];
  });
  return Object.fromEntries([...files, ...entries]) as Record<Listed, Known>;
});

function sourcesOf({ sources }: World, kind: FileKind): SourceFile[] {
  return sources.filter((source) => source.kind === kind);
}

/** A file is known by its name, and by the id that it gives itself. */
function fileIds(world: World, kind: FileKind): ReadonlySet<string> {
  return new Set(sourcesOf(world, kind).flatMap(({ id, data }) => [id, ...textsAt(data, ['id'])]));
}

/** A list whose file is missing has one finding for that: not one for each name. */
function idsInFile(world: World, kind: FileKind): Known {
  const [source] = sourcesOf(world, kind);
  if (!source) return { ids: new Set(), mayKnow: ALWAYS };
  const ids = new Set(textsAt(source.data, LISTED_IDS[kind] ?? []));
  return { ids, mayKnow: ids.size > 0 && !hasBrokenId(source) ? NEVER : ALWAYS };
}

/** Entries of many files are called `<id of the file>/<id>`. */
function idsInFiles(world: World, kind: FileKind): Known {
  const sources = sourcesOf(world, kind).map((source) => ({
    id: source.id,
    entries: textsAt(source.data, LISTED_IDS[kind] ?? []),
    broken: hasBrokenId(source),
  }));
  const opaque = new Set(
    sources.filter(({ broken, entries }) => broken || entries.length === 0).map(({ id }) => id),
  );
  return {
    ids: new Set(sources.flatMap(({ id, entries }) => entries.map((entry) => `${id}/${entry}`))),
    mayKnow: hasHomes(world) ? (id) => opaque.has(id.split('/', 1)[0] ?? '') : ALWAYS,
  };
}

/** An id that breaks the schema may be the one that is referred to. */
function hasBrokenId({ issues }: SourceFile): boolean {
  return issues.some(({ path }) => path.at(-1) === 'id');
}

function textsAt(data: unknown, path: readonly string[]): string[] {
  return valuesAt(data, path).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}
