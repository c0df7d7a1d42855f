import type { Fix } from '../../model/finding.ts';
import { referenceFields } from '../../model/reference-fields.ts';
import type { Target } from '../../model/references.ts';
import type { DataPath } from '../../model/place.ts';
import { meaningAt } from '../../model/schema/schema-at.ts';
import type { SchemaIssue, SourceFile } from '../../model/source-file.ts';
import { valueAt } from '../../model/values-at.ts';
import { yamlFlow } from '../../model/yaml-text.ts';
import { mendValue } from '../../words/mend-value.ts';
import { nameList } from '../../words/names.ts';
import { sampleAt, type SampleSettings } from '../../words/sample-value.ts';
import type { World } from '../world.ts';
import { fieldAt, keyNamesIn, namesIn } from './names-at.ts';

/** Each is judged with the whole file; beyond so many, nobody reads them one by one. */
const MOST_MENDED = 200;

/** What an author is told of a value that does not fit its schema. */
export type Advice = {
  /** The line as it was meant, where only one thing can be meant. */
  write?: string | undefined;
  /** A line to begin with. */
  sample?: string | undefined;
  /** What else could stand in the sample. */
  choices?: string | undefined;
  /** A sentence about names, where something is to be named and the name is not known. */
  names?: string | undefined;
  meaning?: string | undefined;
  /** What is expected, where a name is: the schema knows only how names are spelt. */
  noun?: string | undefined;
};

const NOUNS: Readonly<Partial<Record<Target, string>>> = {
  role: 'a role from content/roles.yml',
  runbook: 'the id of a runbook',
  regulation: 'a notification duty from content/regulations.yml',
  communication: 'the id of a message template',
  team: 'the id of an operating form',
  severity: 'a severity from content/site.yml',
};

/** What to write instead of what breaks the schema, and the edit that does it where there is no doubt. */
export function adviseOn(world: World, source: SourceFile, issue: SchemaIssue): { args: Advice; fix?: Fix } {
  const { problem, path, written } = issue;
  const { file, kind, data } = source;
  if (!kind) return { args: {} };
  const namesAt = namesIn(world, source);
  const value = valueAt(data, path);
  const isMissing = problem === 'missing-key';
  const isTold = source.issues.indexOf(issue) < MOST_MENDED;
  const mended =
    isMissing || value === null || !isTold
      ? undefined
      : mendValue({ kind, data, path, value, written }, namesAt);
  const key = path.at(-1);
  const line = (yaml: string) => (typeof key === 'string' ? `${key}: ${yaml}` : yaml);
  const sample = path.length === 0 ? undefined : line(sampleAt(kind, path, sampleSettings(world, source)));
  const own = isMissing ? ownFact(world, source, path) : undefined;
  const place = { file, data: { path } };
  return {
    args: {
      write: mended === undefined ? undefined : line(yamlFlow(mended)),
      sample,
      choices: choicesAt(world, source, path),
      names: namesSentence(world, source, path, value),
      noun: NOUNS[fieldAt(kind, path)?.to ?? 'step'],
      meaning: meaningAt(kind, typeof key === 'number' ? path.slice(0, -1) : path),
    },
    ...(mended === undefined ? {} : { fix: { place, replacement: yamlFlow(mended) } }),
    ...(own === undefined ? {} : { fix: { place, replacement: `${line(yamlFlow(own))}\n` } }),
  };
}

/** What samples are made of, of which the names are known or usual ones. */
export function sampleSettings(world: World, source: SourceFile): SampleSettings {
  const { kind } = source;
  const namesAt = namesIn(world, source);
  const isRole = (at: DataPath) =>
    kind !== undefined && (fieldAt(kind, at)?.to === 'role' || (kind === 'roles' && at.at(-1) === 'id'));
  return {
    namesAt: (at) => namesAt(at) ?? (isRole(at) ? [{ id: 'incident-lead' }] : undefined),
    keysAt: (at) => keyNamesIn(world, source, [...at, '']),
    known: knownFacts(source),
  };
}

/** What the file itself says already: its title stands in its first heading. */
export function knownFacts({ body }: SourceFile): Record<string, string> {
  const [first] = body?.headings ?? [];
  return first?.depth === 1 && first.text.trim() !== '' ? { title: first.text.trim() } : {};
}

/** A missing key of the front matter that can only be one thing. */
function ownFact(world: World, source: SourceFile, path: DataPath): string | undefined {
  if (path.length !== 1 || !source.file.endsWith('.md')) return undefined;
  if (path[0] === 'id') return namesIn(world, source)(path)?.[0]?.id;
  return knownFacts(source)[String(path[0])];
}

/** The names that may stand at a place, or at a place right below it. */
function choicesAt(world: World, source: SourceFile, path: DataPath): string | undefined {
  const namesAt = namesIn(world, source);
  const below = (source.kind ? referenceFields(source.kind) : []).find(
    ({ path: pattern, of }) =>
      !of &&
      pattern.length === path.length + 1 &&
      path.every((key, at) => pattern[at] === '*' || pattern[at] === key),
  );
  const last = below?.path.at(-1) ?? '';
  const names = namesAt(path) ?? (below ? namesAt([...path, last === '*' ? 0 : last]) : undefined);
  return names && names.length > 1 ? nameList(names) : undefined;
}

function namesSentence(world: World, source: SourceFile, path: DataPath, value: unknown): string | undefined {
  const names = namesIn(world, source)(path);
  if (!source.kind || !names || names[0]?.only || typeof value !== 'string') return undefined;
  const isRole = fieldAt(source.kind, path)?.to === 'role';
  return isRole ? roleHint(names.map(({ id }) => ({ id }))) : `Write ${nameList(names)}.`;
}

/** People come and go: what to write where a role belongs. */
export function roleHint(names: Parameters<typeof nameList>[0]): string {
  return names.length > 0
    ? `Write a role, never the name of a person: ${nameList(names)}.`
    : 'Write a role, never the name of a person, and list it in content/roles.yml.';
}
