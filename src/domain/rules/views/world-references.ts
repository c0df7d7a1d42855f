import { readReferences, type Reference } from '../../links/read-references.ts';
import type { Target } from '../../model/references.ts';
import type { DataPath } from '../../model/place.ts';
import type { SchemaIssue, SourceFile } from '../../model/source-file.ts';
import { groupBy } from '../../links/group-by.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';

const references = perWorld((world) => groupBy(world.sources.flatMap(wellFormed), ({ to }) => [to]));
/** By the list of a file's issues, which is made once for each time that the file is read. */
const known = new WeakMap<readonly SchemaIssue[], { file: string; found: Reference[] }>();

/** Every reference to one kind of thing, in all files, broken ones too; what breaks its schema has its own finding and is left out. */
export function referencesTo(world: World, to: Target): readonly Reference[] {
  return references(world).get(to) ?? [];
}

function wellFormed(source: SourceFile): Reference[] {
  const before = known.get(source.issues);
  if (before?.file === source.file) return before.found;
  const found = readWellFormed(source);
  known.set(source.issues, { file: source.file, found });
  return found;
}

function readWellFormed(source: SourceFile): Reference[] {
  const found = readReferences(source);
  if (source.issues.length === 0) return found;
  const broken = new Set(source.issues.map(({ path }) => keyOf(path)));
  return found.filter(({ place }) => !place.data || !broken.has(keyOf(place.data.path)));
}

function keyOf(path: DataPath): string {
  return JSON.stringify(path);
}
