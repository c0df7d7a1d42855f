import { toString } from 'mdast-util-to-string';
import type { Root, RootContent } from 'mdast';
import { measureText } from '../../../markdown/measure-text.ts';
import { parseTree } from '../../../markdown/parse-tree.ts';
import { draftGuideFront, draftRunbookFront, type PageWords } from './draft-front.ts';
import type { Surroundings } from './surroundings.ts';
import { readMetadata, saysMetadata } from '../metadata/read-metadata.ts';
import { fitsField } from './draft-standing.ts';
import { openLedger, remark, type Ledger } from './ledger.ts';
import { codeLines } from './lines-of-text.ts';
import { shapeRunbook } from './shape-runbook.ts';
import { textsOf, type ForeignFront } from './split-front.ts';
import { turnBlocks } from './turn-blocks.ts';
import { turnHeadings } from './turn-headings.ts';
import { turnLines } from './turn-lines.ts';
import { turnMdx } from './turn-mdx.ts';
import { turnShortcodes } from './turn-shortcodes.ts';
import { wordsIn } from './visible-words.ts';

/** What a page becomes. */
export type PageKind = 'runbook' | 'guide' | 'folder';

export interface PageDraft {
  /** Front matter between its fences; empty for a folder's page. */
  front: string;
  body: string;
  /** What stood in the body of the source, and above it for programs: what the draft is compared with. */
  source: { body: string; front: string };
  ledger: Ledger;
  /** Phases and steps that were found, before any were added. */
  steps: number;
}

export interface ForeignPage {
  /** Relative to the folder that is imported. */
  file: string;
  front: ForeignFront;
}

/** Longest paragraph that is taken for a summary. */
const SUMMARY = 300;
export type Refused = { problem: string };

/** Marks of other generators as the forge shows them; a text that asks for too much work is refused before. */
export function turnPage({ file, front }: ForeignPage): { body: string; ledger: Ledger } | Refused {
  const passed = measureText(front.body);
  if (passed)
    return {
      problem: `It asks for more than any page may (${passed.limit}, line ${passed.line + front.above}): no reader would follow it. Split it.`,
    };
  const ledger = openLedger();
  const mdx = /\.mdx$/i.test(file);
  let lines = front.body.split('\n');
  lines = turnMdx(lines, ledger, front.above, mdx);
  lines = turnLines(lines, ledger, front.above);
  lines = turnShortcodes(lines, ledger, front.above).flatMap((line) => line.split('\n'));
  lines = turnBlocks(lines, ledger, front.above);
  lines = turnHeadings(lines, ledger);
  const code = codeLines(lines);
  const body = lines
    .filter((line, at) => line.trim() !== '' || code[at] || (lines[at - 1] ?? 'x').trim() !== '')
    .join('\n')
    .replace(/^\n+/, '');
  return measureText(body)
    ? { problem: 'Its boxes lie in each other too deeply. Split it.' }
    : { body, ledger };
}

/** Drafts a page from its turned text. */
export function draftPage(
  { front }: ForeignPage,
  { body, ledger }: { body: string; ledger: Ledger },
  { id, kind, around }: { id: string; kind: PageKind; around: Surroundings },
): PageDraft {
  if (front.problem !== undefined)
    remark(
      ledger,
      'person',
      `the front matter cannot be read (${front.problem}): it is kept as code at the end`,
      { minutes: 1 },
    );
  else if (front.dialect !== 'none') remark(ledger, 'recognised', `front matter in ${front.dialect}`);
  const source = { body: front.body, front: frontWords(front) };
  const root = parseTree(body);
  const words = {
    id,
    summary: firstParagraph(root),
    text: body,
    metadata: readMetadata({ root, text: body, front: front.data }, fitsField(around)),
    front,
  };
  if (kind === 'runbook') {
    const shaped = shapeRunbook(body, ledger);
    const page: PageWords = { ...words, title: shaped.title };
    const lines = draftRunbookFront(page, shaped.phases, around, ledger);
    const kept = keepFront(front, lines, ledger);
    return {
      front: fenced(lines),
      body: `${shaped.text.trimEnd()}\n${kept}`,
      source,
      ledger,
      steps: shaped.steps,
    };
  }
  const title = headingOf(root);
  const lines = kind === 'guide' ? draftGuideFront({ ...words, title }, ledger) : [];
  const kept = keepFront(front, lines, ledger);
  return {
    front: kind === 'guide' ? fenced(lines) : '',
    body: `${body.trimEnd()}\n${kept}`,
    source,
    ledger,
    steps: 0,
  };
}

const fenced = (lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n\n`;

function headingOf({ children }: Root): string | undefined {
  const first = children.find((node) => node.type === 'heading');
  const title = first && toString(first).trim();
  return title || undefined;
}

/**
 * The first paragraph of running words that is short enough, else the first sentence of a longer one: at the head, or below a
 * heading that tells what the page is about.
 */
function firstParagraph({ children }: Root): string | undefined {
  const heads = children.flatMap((node, at) => (node.type === 'heading' ? [at] : []));
  // Below a second heading, or below a first one that heads a part, stands what is done.
  const end = children[heads[0] ?? 0]?.position?.start.line === 1 ? heads[1] : heads[0];
  const about = children.findIndex((node) => node.type === 'heading' && explains(toString(node)));
  const places = [
    ...children.slice(0, Math.min(end ?? 12, 12)),
    ...children.slice(about + 1, about === -1 ? 0 : about + 2),
  ];
  const paragraphs = (nodes: readonly RootContent[]) =>
    nodes.flatMap((node) =>
      node.type === 'paragraph' && !saysMetadata(node) && node.children.some(({ type }) => type === 'text')
        ? [toString(node).replace(/\s+/g, ' ').trim()]
        : [],
    );
  const quoted = places.flatMap((node): RootContent[] =>
    node.type === 'blockquote' && !/^\s*\[!/.test(toString(node)) ? node.children : [node],
  );
  return (
    paragraphs(quoted).find(isSummary) ??
    paragraphs(places)
      .flatMap((words) => /^.{20,280}?[.!?](?=\s+\p{Lu})/u.exec(words)?.[0] ?? [])
      .find(isSummary)
  );
}

const explains = (title: string) =>
  /^(?:[\d.]+\s*)?(?:meaning|overview|summary|description|purpose|about|introduction|background|objective|problem|symptom|context|goal|use case|threat|scenario|what (?:is|this)|when to use|überblick|übersicht|einleitung|einführung|zweck|ziel|beschreibung|contexte|présentation|objectif|objet|résumé|resumen|introducción|propósito|descripción|objetivo)/iu.test(
    title,
  );

function isSummary(words: string): boolean {
  return (
    words.length <= SUMMARY &&
    words.split(' ').length >= 4 &&
    !/^\S{0,30}:/.test(words) &&
    !/^\P{L}*(?:disclaimer|note|warning|caution|important|hinweis|achtung|attention|aviso)(?!\p{L})/iu.test(
      words,
    ) &&
    !/[<>{}[\]]|TODO/.test(words)
  );
}

/** All that a front matter says, without its keys where it can be read. */
function frontWords({ raw, data, problem }: ForeignFront): string {
  return problem === undefined ? [...data.values()].flatMap(deepTexts).join('\n') : raw;
}

function deepTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(deepTexts);
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    return Object.entries(value).flatMap(([key, below]) => [key, ...deepTexts(below)]);
  return textsOf(value);
}

/** Front matter of the source that says more than the draft's is kept as it stood, at the page's end. */
function keepFront(front: ForeignFront, lines: readonly string[], ledger: Ledger): string {
  const known = new Set(wordsIn(lines.join('\n')));
  const more = wordsIn(frontWords(front)).some((word) => !known.has(word));
  if (!more || front.raw.trim() === '') return '';
  const marks = '`'.repeat(Math.max(3, ...(front.raw.match(/`+/g) ?? []).map((run) => run.length + 1)));
  const language = front.dialect === 'TOML' ? 'toml' : front.dialect === 'JSON' ? 'json' : 'yaml';
  const kept = `\n## Front matter of the source\n\n${marks}${language}\n${front.raw.trim()}\n${marks}\n`;
  ledger.added.push(kept);
  remark(
    ledger,
    'recognised',
    'keys of the front matter that have no place here are kept as code at the end',
  );
  return kept;
}
