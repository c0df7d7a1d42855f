import type {
  DataLists,
  DocumentLists,
  FunctionChecklist,
  Programme,
  SingleLists,
} from '../../domain/model/programme.ts';
import { classifyFile, ownFile, SINGLE_FILES } from '../../domain/model/file-places.ts';
import {
  DATA_KINDS,
  DOCUMENT_KINDS,
  KINDS,
  SINGLE_KINDS,
  type DataKind,
  type DocumentKind,
  type FileKind,
  type SingleKind,
} from '../../domain/model/kinds.ts';
import { isAboutRepository, type SourceFile } from '../../domain/model/source-file.ts';
import type { FrameworkTexts } from '../../domain/model/framework-texts.ts';
import type { Roles } from '../../domain/model/role.ts';
import type { ReadinessChecklist } from '../../domain/model/readiness-item.ts';
import { hasOwnFields, ownKeys } from '../../domain/model/own/fields.ts';
import type { Site } from '../../domain/model/site.ts';
import { exceeds, type Tlp } from '../../domain/model/tlp.ts';
import { isCarried, type Carried } from '../../domain/model/attachment.ts';
import { carriedBy } from '../../domain/withholding/hidden-files.ts';
import { readAbsent } from './read-absent.ts';
import { readCarried } from './read-carried.ts';
import type { Files } from './files.ts';
import type { ParseCache } from './parse-cache.ts';
import { labelOf, type ReadSource } from './read-source.ts';
import { readSources } from './read-sources.ts';
import { asLastGood, type LastGood } from './last-good.ts';
import { salvageSite } from './salvage-site.ts';
import type { SourceMemory } from './source-memory.ts';

/** A programme as read: what fits its schema is linked into `programme`, everything read stands in `sources`. */
export interface ReadProgramme {
  programme: Programme;
  /** The programme for judging alone: with the settings that a broken `content/site.yml` says all the same. */
  judged: Programme;
  sources: SourceFile[];
  /** Text of each decoded file, for places and code frames. */
  texts: ReadonlyMap<string, string>;
  /** Pictures and attachments under the root that pages may show or link, those that are refused too. */
  carried: Carried[];
  /** What texts link and nobody has: see `World`. */
  absent: ReadonlySet<string>;
}

/**
 * Reads a whole programme through one door. Never throws for what authors wrote. With `lastGood`, a file that is broken
 * now is taken as it was when it could be read last: for pages that are looked at while they are written.
 */
export async function readProgramme(
  files: Files,
  cache?: ParseCache,
  memory?: SourceMemory,
  lastGood?: LastGood,
): Promise<ReadProgramme> {
  const listed = await files.list();
  const homeless = ownFile(listed.map(({ file }) => file)) === undefined;
  const known = listed.filter(({ file }) => !isCarried(file));
  const kindOf = (file: string) =>
    !homeless ? classifyFile(file) : /\.mdx$/i.test(file) ? undefined : 'runbook';
  const found = await readSources(known, kindOf, files, { cache, memory });
  const now = homeless ? found.map(asAnybodys) : found;
  const read = lastGood ? now.map((source) => asLastGood(source, lastGood)) : now;
  cache?.save();
  const programme = assemble(read);
  const carried = await readCarried(listed, files);
  const texts = new Map(
    read.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const])),
  );
  return {
    programme,
    judged: withSalvagedSite(programme, read),
    sources: read.map(({ text: _text, value: _value, ...source }) => source),
    texts,
    carried,
    absent: readAbsent(read, carried, files),
  };
}

/** One mistake in the settings is one finding: dates, scale and severities of rules stay those that the site states. */
function withSalvagedSite(programme: Programme, sources: readonly ReadSource[]): Programme {
  const text = programme.site ? undefined : sources.find(({ kind }) => kind === 'site')?.text;
  return text === undefined ? programme : { ...programme, site: salvageSite(text) as Site };
}

/** In a folder that is no programme, a page about the folder has the front matter of whatever shows it. */
function asAnybodys(source: ReadSource): ReadSource {
  return isAboutRepository(source) ? { ...source, issues: [] } : source;
}

function assemble(sources: ReadSource[]): Programme {
  const site = sources.find(({ kind }) => kind === 'site')?.value as Site | undefined;
  const fallback = site?.default_tlp ?? 'RED';
  for (const source of sources)
    source.tlp = source.failures.length > 0 ? 'RED' : labelOf(source.data, fallback);
  const of = (kind: FileKind) =>
    sources
      .filter((source) => source.kind === kind && source.value !== undefined)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const documents = (kind: DocumentKind) =>
    of(kind).map(({ id, file, tlp, value, body, digest, data }) => {
      const own = hasOwnFields(kind) ? ownKeys(data) : undefined;
      const more = { ...(digest ? { digest } : {}), ...(own ? { own } : {}) };
      return { id, file, tlp, meta: value, body, ...more };
    });
  const roles = of('roles')[0]?.value as Roles | undefined;
  const texts = of('framework')[0]?.value as FrameworkTexts | undefined;
  const entries = (kind: SingleKind) =>
    ((of(kind)[0]?.value as Record<string, object[]> | undefined)?.[KINDS[kind].list] ?? []).map(withId);
  const data = (kind: DataKind) =>
    of(kind).map(({ id, file, tlp, value }) => ({ id, file, tlp, data: value }));
  return {
    ...(site ? { site } : {}),
    ...lists<SingleLists, SingleKind>(SINGLE_KINDS, entries),
    ...lists<DocumentLists, DocumentKind>(DOCUMENT_KINDS, documents),
    ...lists<DataLists, DataKind>(DATA_KINDS, data),
    escalation: roles?.escalation ?? [],
    ...(texts ? { wording: wordingOf(texts) } : {}),
    checklists: of('readiness').map(({ id, file, tlp, value }): FunctionChecklist => ({
      function: id,
      file,
      tlp,
      items: (value as ReadinessChecklist).items,
    })),
    labels: labelsOf(sources),
  };
}

function wordingOf({ source, version }: FrameworkTexts): NonNullable<Programme['wording']> {
  return version === undefined ? { source } : { source, version };
}

/** An entry that its file gives no id is known by its place. */
function withId(entry: object, at: number): object {
  return { id: String(at + 1).padStart(4, '0'), ...entry };
}

/** What was read of some kinds, under the names of their lists. */
function lists<Lists, Kind extends FileKind>(kinds: readonly Kind[], read: (kind: Kind) => unknown[]): Lists {
  return Object.fromEntries(kinds.map((kind) => [KINDS[kind].list, read(kind)])) as Lists;
}

/** Labels of what no list has: single files, files too broken for a list, and the files that such files show or link. */
function labelsOf(sources: readonly ReadSource[]): Record<string, Tlp> {
  const labels: Record<string, Tlp> = {};
  for (const { file, kind, value, tlp, body } of sources) {
    if (kind === undefined || kind === 'site') continue;
    if (value !== undefined && !SINGLE_FILES.has(file)) continue;
    labels[file] = tlp;
    for (const shown of body ? carriedBy(body) : []) {
      const known = labels[shown];
      if (known === undefined || exceeds(tlp, known)) labels[shown] = tlp;
    }
  }
  return labels;
}
