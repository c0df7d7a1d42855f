import { stem } from './stem.ts';
import { wordsOf } from './words-of.ts';
import { ALERT_WORDS } from './words/alerts.ts';
import { INCIDENTS } from './words/incidents.ts';
import type { Known, KnownNames } from './words/known.ts';
import { ENTRY_TECHNIQUES } from './words/techniques-entry.ts';
import { IMPACT_TECHNIQUES } from './words/techniques-impact.ts';
import { INSIDE_TECHNIQUES } from './words/techniques-inside.ts';
import { TOOLS } from './words/tools.ts';

/** What a runbook says of its kind of incident. */
export interface RunbookNames {
  id: string;
  incidentType: string | undefined;
  title: string;
  tags: readonly string[];
}

/** Types of `INCIDENTS` that a runbook is about, and those that it serves because no other runbook does. */
export interface RunbookIncidents {
  own: readonly string[];
  near: readonly string[];
}

const TECHNIQUES = { ...ENTRY_TECHNIQUES, ...INSIDE_TECHNIQUES, ...IMPACT_TECHNIQUES };
/** What is said for each key, as it stands in the tables. */
const SAID = gatherSaid();
/** The same once it was asked for: most programmes name few of all techniques. */
const WORDS = new Map<string, readonly string[]>();
/** Letters of a saying that tells a kind of incident by itself. */
const TELLING = 8;
/** By what is said, one or many of it: the place of each row of `INCIDENTS` that says so, and how telling that is. */
const SAYINGS = gatherSayings();
const MOST_WORDS = mostWords(SAYINGS.keys());
const PLAIN_TYPES = INCIDENTS.map(({ type }) => plain(type));
/** Tables are few, and each is looked for in the names of every runbook. */
const SIGNS = new WeakMap<readonly Known[], Signs>();

/** By what stands in a plain name: the rows of a table that it is a mark of, and those that it speaks against. */
interface Signs {
  marks: ReadonlyMap<string, readonly Known[]>;
  unless: ReadonlyMap<string, readonly Known[]>;
  /** Words of the longest of them. */
  most: number;
}

/** What people usually say for a type of incident or an ATT&CK technique; empty for one that is not known. */
export function usualWords(key: string): readonly string[] {
  const known = WORDS.get(key) ?? toldApart(SAID.get(key) ?? []);
  WORDS.set(key, known);
  return known;
}

/** Words of every row one of whose marks stands in these names: a role's id and title, a channel, an audience. */
export function wordsByMarks(table: readonly Known[], names: readonly string[]): string[] {
  const marked = markedRows(table, names.map(plain));
  return [...new Set(table.filter((row) => marked.has(row)).flatMap(({ words }) => words))];
}

/** By id, the incidents of each runbook of a programme. */
export function incidentsOfRunbooks(
  runbooks: readonly RunbookNames[],
): ReadonlyMap<string, RunbookIncidents> {
  const own = new Map(runbooks.map((runbook) => [runbook.id, ownTypes(runbook)]));
  const served = new Set([...own.values()].flat());
  const near = new Map<string, string[]>();
  for (const { type } of INCIDENTS) {
    if (served.has(type)) continue;
    const stands = nearestServed(type, served);
    if (stands) near.set(stands, [...(near.get(stands) ?? []), type]);
  }
  return new Map(
    [...own].map(([id, types]) => [
      id,
      { own: types, near: [...new Set(types.flatMap((type) => near.get(type) ?? []))] },
    ]),
  );
}

/** By its type; by id and type, tags or title where what stands before says nothing; at last by what people say in these. */
function ownTypes({ id, incidentType = '', title, tags }: RunbookNames): string[] {
  const exact = INCIDENTS.filter(({ type }) => type === incidentType).map(({ type }) => type);
  if (exact.length > 0) return exact;
  const names = [[incidentType, id], tags, [title]];
  return [...names.map(typesIn), ...names.map(typesBySaying)].find((types) => types.length > 0) ?? [];
}

function typesIn(names: readonly string[]): string[] {
  const read = names.map(plain);
  const marked = markedRows(INCIDENTS, read);
  return INCIDENTS.filter((row, at) => marked.has(row) || read.includes(PLAIN_TYPES[at] as string)).map(
    ({ type }) => type,
  );
}

/** The type whose words say the most of what stands in the names. */
function typesBySaying(names: readonly string[]): string[] {
  const found = names.flatMap((name) =>
    phrasesIn(plain(name), MOST_WORDS).flatMap((phrase) => SAYINGS.get(phrase) ?? []),
  );
  const longest = found.reduce((most, { letters }) => Math.max(most, letters), 0);
  const rows = new Set(found.filter(({ letters }) => letters === longest).map(({ row }) => row));
  return INCIDENTS.filter((_, row) => rows.has(row)).map(({ type }) => type);
}

/** Every run of words of a plain name that may be a saying. */
function phrasesIn(name: string, most: number): string[] {
  const words = name.split(' ');
  return words.flatMap((_, at) =>
    Array.from({ length: Math.min(most, words.length - at) }, (_, more) =>
      words.slice(at, at + more + 1).join(' '),
    ),
  );
}

/** The nearest type, over as many steps as it takes, for which there is a runbook. */
function nearestServed(type: string, served: ReadonlySet<string>): string | undefined {
  const seen = new Set([type]);
  for (const one of seen) {
    if (served.has(one)) return one;
    for (const next of INCIDENTS.find((row) => row.type === one)?.near ?? []) seen.add(next);
  }
  return undefined;
}

/** Rows with a mark in one of the plain names, and nothing in any that speaks against it. */
function markedRows(table: readonly Known[], names: readonly string[]): ReadonlySet<Known> {
  const { marks, unless, most } = signsOf(table);
  const phrases = names.flatMap((name) => phrasesIn(name, most));
  const rows = new Set(phrases.flatMap((phrase) => marks.get(phrase) ?? []));
  for (const row of phrases.flatMap((phrase) => unless.get(phrase) ?? [])) rows.delete(row);
  return rows;
}

function signsOf(table: readonly Known[]): Signs {
  const known = SIGNS.get(table);
  if (known) return known;
  const marks = rowsBySign(table, (row) => row.marks);
  const unless = rowsBySign(table, (row) => row.unless ?? []);
  const made = { marks, unless, most: mostWords([...marks.keys(), ...unless.keys()]) };
  SIGNS.set(table, made);
  return made;
}

/** One or many of a mark stand for its row, so that `phone` is found in `phones are down`. */
function rowsBySign(
  table: readonly Known[],
  marksOf: (row: Known) => readonly string[],
): ReadonlyMap<string, readonly Known[]> {
  const rows = new Map<string, Known[]>();
  for (const row of table)
    for (const mark of marksOf(row).map(plain))
      for (const sign of [mark, `${mark}s`]) rows.set(sign, [...(rows.get(sign) ?? []), row]);
  return rows;
}

function mostWords(phrases: Iterable<string>): number {
  return Math.max(0, ...[...phrases].map((phrase) => phrase.split(' ').length));
}

/** Words alone, so that ids and titles compare: `Denial-of-service` gives `denial of service`. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function gatherSayings(): ReadonlyMap<string, readonly { row: number; letters: number }[]> {
  const sayings = new Map<string, { row: number; letters: number }[]>();
  for (const [row, { words }] of INCIDENTS.entries())
    for (const word of words.map(plain).filter(({ length }) => length >= TELLING))
      for (const said of [word, `${word}s`])
        sayings.set(said, [...(sayings.get(said) ?? []), { row, letters: word.length }]);
  return sayings;
}

function gatherSaid(): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  const add = (key: string, more: readonly string[]) => {
    const known = said.get(key);
    if (known) known.push(...more);
    else said.set(key, [...more]);
  };
  for (const { type, marks, words } of INCIDENTS) add(type, [...marks, ...words]);
  for (const [id, words] of Object.entries(TECHNIQUES)) add(id, words);
  const rows: readonly KnownNames[] = [...TOOLS, ...ALERT_WORDS];
  for (const { names, incidents = [], techniques = [] } of rows)
    for (const key of [...incidents, ...techniques]) add(key, names);
  return said;
}

/** What the search cannot tell apart stands once: `locked files` for `files locked`, too. */
function toldApart(said: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const words of said) {
    const bag = bagOf(words);
    if (!known.has(bag)) known.set(bag, words);
  }
  return [...known.values()];
}

/** The words of a text without their forms and their order. */
function bagOf(text: string): string {
  return wordsOf(text)
    .map(({ forms: [word = ''] }) => stem(word))
    .sort()
    .join(' ');
}
