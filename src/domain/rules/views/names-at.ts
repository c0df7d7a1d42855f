import { isDocument, type FileKind } from '../../model/kinds.ts';
import { referenceFields } from '../../model/reference-fields.ts';
import type { DataPath } from '../../model/place.ts';
import type { ReferenceField } from '../../model/references.ts';
import { keysAt } from '../../model/schema/schema-at.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { valuesAt } from '../../model/values-at.ts';
import { kebab } from '../../words/kebab.ts';
import type { Named, NamesAt } from '../../words/names.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';
import { knownIds } from './known-ids.ts';

/** What each place of a file may name: its own name, or what the programme knows. */
export function namesIn(world: World, { kind, id }: Pick<SourceFile, 'kind' | 'id'>): NamesAt {
  return (path) => {
    if (!kind) return undefined;
    if (path.length === 1 && path[0] === 'id' && (isDocument(kind) || keysAt(kind, []).includes('id'))) {
      const own = kebab(id);
      return own ? [{ id: own, only: true }] : undefined;
    }
    const field = fieldAt(kind, path);
    return field ? named(world)[field.to] : undefined;
  };
}

/** The field of a kind that names something at this place. */
export function fieldAt(kind: FileKind, path: DataPath): ReferenceField | undefined {
  return referenceFields(kind).find((each) => !each.of && isAt(path, each.path));
}

/** What the keys at a place may name. */
export function keyNamesIn(world: World, { kind }: SourceFile, path: DataPath): readonly Named[] | undefined {
  const field = kind && referenceFields(kind).find((each) => each.of && isAt(path, each.path));
  return field ? named(world)[field.to] : undefined;
}

function isAt(path: DataPath, pattern: readonly string[]): boolean {
  return path.length === pattern.length && pattern.every((step, at) => step === '*' || step === path[at]);
}

/** Everything known by its kind; nothing where the file that lists it cannot tell. */
const named = perWorld((world): Readonly<Partial<Record<string, readonly Named[]>>> => {
  const titles = new Map(
    world.sources.flatMap(({ kind, data }) =>
      kind === 'site' || kind === 'roles'
        ? valuesAt(data, [kind === 'site' ? 'severities' : 'roles', '*']).flatMap(({ value }) =>
            titleOf(value),
          )
        : [],
    ),
  );
  const lists = Object.entries(knownIds(world)).map(([target, { ids, mayKnow }]) => {
    if (ids.size === 0 || mayKnow('')) return [target, undefined] as const;
    return [target, [...ids].map((id): Named => ({ id, title: titles.get(id) }))] as const;
  });
  return Object.fromEntries(lists);
});

function titleOf(value: unknown): [string, string][] {
  const { id, title } = (value ?? {}) as { id?: unknown; title?: unknown };
  return typeof id === 'string' && typeof title === 'string' ? [[id, title]] : [];
}
