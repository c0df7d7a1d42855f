import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { canaryFiles, canaryTree } from '../../testing/canary/canary-tree.ts';
import { runs } from '../../testing/length.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { classifyFile, SINGLE_FILES } from '../model/file-places.ts';
import {
  DOCUMENT_KINDS,
  FILE_KINDS,
  KINDS,
  SINGLE_KINDS,
  type FileKind,
  type KindFacts,
} from '../model/kinds.ts';
import type { Programme } from '../model/programme.ts';
import { referenceFields } from '../model/reference-fields.ts';
import type { ReferenceField, Target } from '../model/references.ts';
import { hiddenFiles } from './hidden-files.ts';
import { mapReferences } from './map-references.ts';
import { publishedNames } from './published-names.ts';
import { withhold } from './withhold.ts';

const FILES = canaryFiles();
const { programme: READ, sources } = await readProgramme(filesInMemory(canaryTree(FILES, {})));

/** What is withheld, by what names it: the ids that must not be published then. */
const HIDEABLE: Readonly<Partial<Record<Target, readonly { file: string; id: string }[]>>> = {
  ...Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, READ[KINDS[kind].list]])),
  ...Object.fromEntries(
    SINGLE_KINDS.flatMap((kind) => {
      const { file, list } = KINDS[kind];
      const { entries }: KindFacts = KINDS[kind];
      return entries ? [[entries, READ[list].map(({ id }) => ({ file, id }))]] : [];
    }),
  ),
  trigger: READ.alertSources.flatMap(({ file, id, data }) =>
    data.rules.map((rule) => ({ file, id: `${id}/${rule.id}` })),
  ),
};
/** What stands in site.yml or in a framework, which every reader may see. */
const OPEN: readonly Target[] = ['severity', 'subcategory', 'technique'];

const FIELDS = FILE_KINDS.flatMap((kind) => referenceFields(kind).map((field) => ({ kind, field })));
const NAMING = FIELDS.filter(({ field }) => HIDEABLE[field.to]);

/** The value with an id at one of its fields, what stood in the way taken out. */
function put(value: unknown, { path, of }: ReferenceField, id: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return of === 'key' ? [] : id;
  const next = { to: 'role' as const, path: rest, ...(of ? { of } : {}) };
  if (step === '*') return of === 'key' && rest.length === 0 ? { [id]: [] } : [put({}, next, id)];
  const whole = typeof value === 'object' && value !== null ? value : {};
  return { ...whole, [step]: put(whole[step as keyof typeof whole], next, id) };
}

/** Every file of a kind names an id at one field; nobody else names anything of the kind hidden. */
function named(kind: FileKind, field: ReferenceField, id: string): Programme {
  const list = KINDS[kind].list as keyof Programme;
  if (kind === 'site') return { ...READ, site: put(READ.site, field, id) } as Programme;
  // The list of a single file has the name that it has in the file.
  if (SINGLE_FILES.has(KINDS[kind].file)) return put(READ, field, id) as Programme;
  const of = (one: object): object =>
    'meta' in one
      ? { ...one, meta: put(one.meta, field, id) }
      : 'data' in one
        ? { ...one, data: put(one.data, field, id) }
        : (put(one, field, id) as object);
  return { ...READ, [list]: (READ[list] as unknown as object[]).map(of) };
}

it('the canary holds every kind of the table, fitting its schema', () => {
  const there = sources.filter(({ failures, issues }) => failures.length + issues.length === 0);
  expect(new Set(there.map(({ kind }) => kind))).toEqual(new Set(FILE_KINDS));
  expect(FILES.filter(({ file, kind }) => classifyFile(file) !== kind)).toEqual([]);
});

describe('a reference', () => {
  it('names something that can be withheld, or what every reader may see', () =>
    expect(
      FIELDS.filter(({ field }) => !OPEN.includes(field.to) && (HIDEABLE[field.to]?.length ?? 0) < 2),
    ).toEqual([]));

  it.each(NAMING.map((one) => [`${one.kind} ${one.field.path.join('.')}`, one] as const))(
    'at %s never publishes the id of what is withheld',
    (_, { kind, field }) => {
      const targets = HIDEABLE[field.to] ?? [];
      fc.assert(
        fc.property(fc.constantFrom(...targets), fc.constantFrom('AMBER+STRICT', 'RED'), (target, tlp) => {
          const programme = named(kind, field, target.id);
          expect(JSON.stringify(programme)).toContain(`"${target.id}"`);
          const hide = <One extends { file: string }>(list: readonly One[]) =>
            list.map((one) => (one.file === target.file ? { ...one, tlp } : one));
          const labelled = Object.fromEntries(
            Object.entries(programme).map(([name, list]) => [
              name,
              Array.isArray(list) && typeof list[0]?.file === 'string' ? hide(list) : list,
            ]),
          ) as unknown as Programme;
          const hidden = { ...labelled, labels: { ...labelled.labels, [target.file]: tlp } };
          const bodies = new Map(
            FILES.map(({ file }) => [file, { html: '', headings: [], links: [], sections: [] }]),
          );
          const shown = withhold(hidden as Programme, 'AMBER', bodies as never);
          expect(JSON.stringify(shown)).not.toContain(`"${target.id}"`);
        }),
        { numRuns: runs(4) },
      );
    },
  );
});

it('a key that names something is renamed like a value', () => {
  const [target] = READ.runbooks;
  const rename = publishedNames(READ, hiddenFiles(READ, 'AMBER'));
  const criteria = mapReferences(
    'runbook',
    { ...target?.meta, severity: { default: 'SEV1', criteria: { SEV2: 'words' } } },
    (to, id) => (to === 'severity' ? `hidden ${id}` : rename(to, id)),
  ).severity;
  expect(criteria).toEqual({ default: 'hidden SEV1', criteria: { 'hidden SEV2': 'words' } });
});
