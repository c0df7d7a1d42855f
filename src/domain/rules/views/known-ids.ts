import { valuesAt } from '../../model/values-at.ts';
import type { Target } from '../../model/references.ts';
import type { FileKind } from '../../model/kinds.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { hasHomes } from './homes.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';

type Listed = Exclude<Target, 'subcategory' | 'technique'>;

interface Known {
  ids: ReadonlySet<string>;
  /** True where the file that would define the id is too broken to tell: then nothing is said about it. */
  mayKnow(id: string): boolean;
}

const NEVER = () => false;
const ALWAYS = () => true;

/** Ids that each kind of reference may name. What stands in a broken file counts as known: its own finding is enough. */
export const knownIds = perWorld((world): Readonly<Record<Listed, Known>> => {
  const files = (kind: FileKind): Known => ({
    ids: fileIds(world, kind),
    mayKnow: hasHomes(world) ? NEVER : ALWAYS,
  });
  return {
    runbook: { ids: fileIds(world, 'runbook'), mayKnow: NEVER },
    communication: files('communication'),
    step: files('step'),
    team: files('team'),
    role: listIds(world, 'roles', ['roles', '*', 'id']),
    regulation: listIds(world, 'regulations', ['regulations', '*', 'id']),
    severity: listIds(world, 'site', ['severities', '*', 'id']),
    trigger: triggerIds(world),
  };
});

function sourcesOf({ sources }: World, kind: FileKind): SourceFile[] {
  return sources.filter((source) => source.kind === kind);
}

/** A file is known by its name, and by the id that it gives itself. */
function fileIds(world: World, kind: FileKind): ReadonlySet<string> {
  return new Set(sourcesOf(world, kind).flatMap(({ id, data }) => [id, ...textsAt(data, ['id'])]));
}

/** A list whose file is missing has one finding for that: not one for each name. */
function listIds(world: World, kind: FileKind, path: readonly string[]): Known {
  const [source] = sourcesOf(world, kind);
  if (!source) return { ids: new Set(), mayKnow: ALWAYS };
  const ids = new Set(textsAt(source.data, path));
  return { ids, mayKnow: ids.size > 0 && !hasBrokenId(source) ? NEVER : ALWAYS };
}

function triggerIds(world: World): Known {
  const sources = sourcesOf(world, 'alerts');
  const rules = sources.map((source) => ({
    id: source.id,
    rules: textsAt(source.data, ['rules', '*', 'id']),
    broken: hasBrokenId(source),
  }));
  const opaque = new Set(
    rules.filter((source) => source.broken || source.rules.length === 0).map(({ id }) => id),
  );
  return {
    ids: new Set(rules.flatMap((source) => source.rules.map((rule) => `${source.id}/${rule}`))),
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
