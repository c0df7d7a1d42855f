import { inlineCode } from '../../domain/text/escape-markdown.ts';
import { attributeOf, wordsOf, type PageElement, type PageNode } from './page-tree.ts';

const SILENT = new Set(['button', 'link', 'meta', 'template', 'i', 'marker', 'defs']);

/** What is not for a text: controls, pictures, paper, and what a screen reader passes over too. */
export function isPassedOver(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (SILENT.has(tag)) return tag !== 'i' || wordsOf(element).trim() === '';
  if (!attributes) return false;
  if (attributes.includes('hidden'))
    if (attributeOf(element, 'hidden') !== undefined || attributeOf(element, 'aria-hidden') === 'true')
      return true;
  return (
    /paper|phases/.test(attributes) && / (?:paper|phases) /.test(` ${attributeOf(element, 'class') ?? ''} `)
  );
}

const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', em: '*', i: '*', del: '~~' };
/** Elements that a page's style sets apart, with no space between them in its HTML. */
const APART = new Set(['span', 'small', 'time', 'div', 'p', 'li', 'ul', 'dt', 'dd', 'h3', 'section', 'td']);
const WORDY = /[\p{L}\p{N}_]/u;

/** Pieces of a line; `mark`: signs that go around it where Markdown reads them so. */
interface Piece {
  text: string;
  mark?: string;
}

/** Nodes as one line of Markdown. */
export function inlineWords(nodes: readonly PageNode[]): string {
  return join(pieces(nodes)).replace(/\s+/g, ' ').trim();
}

function pieces(nodes: readonly PageNode[]): Piece[] {
  const made: Piece[] = [];
  let before: PageNode | undefined;
  for (const node of nodes) {
    if (typeof node !== 'string' && isPassedOver(node)) continue;
    if (before !== undefined && isApart(before, node)) made.push({ text: ' ' });
    before = node;
    if (typeof node === 'string') made.push({ text: escapeWords(node) });
    else made.push(...elementPieces(node));
  }
  return made;
}

function isApart(before: PageNode, node: PageNode): boolean {
  if (typeof before === 'string' || typeof node === 'string')
    return isApartFromWords(before) || isApartFromWords(node);
  const may = APART.has(before.tag) || APART.has(node.tag) || (before.tag === 'a' && node.tag === 'a');
  return may && !/^[,.;:)]/.test(wordsOf(node));
}

const isApartFromWords = (node: PageNode): boolean =>
  typeof node !== 'string' && node.tag !== 'span' && APART.has(node.tag);

function elementPieces(element: PageElement): Piece[] {
  const { tag, children } = element;
  if (tag === 'br') return [{ text: ' ' }];
  if (tag === 'code') return codePieces(element);
  if (tag === 'img') return [{ text: picture(element) }];
  if (tag === 'svg') return [{ text: escapeWords(drawingWords(element)) }];
  if (tag === 'input') return [{ text: attributeOf(element, 'type') === 'checkbox' ? '\\[ \\] ' : '' }];
  const inner = pieces(children);
  if (tag === 'a') {
    const href = attributeOf(element, 'href');
    const text = join(inner).replace(/\s+/g, ' ').trim();
    return href === undefined || text === '' ? inner : [{ text: `[${text}](${destination(href)})` }];
  }
  const mark = MARKS[tag];
  if (mark === undefined) return inner;
  // One mark is enough: marks within marks are read in more ways than one.
  const text = join(inner.map((piece) => ({ text: piece.text })));
  const trimmed = text.trim();
  return [
    { text: text.slice(0, text.length - text.trimStart().length) },
    { text: trimmed, mark },
    { text: trimmed === '' ? '' : text.slice(text.trimEnd().length) },
  ];
}

function codePieces(element: PageElement): Piece[] {
  const text = wordsOf(element).replace(/\s+/g, ' ');
  return text.trim() === '' ? [{ text }] : [{ text: inlineCode(text) }];
}

function picture(element: PageElement): string {
  const source = attributeOf(element, 'src') ?? '';
  const words = escapeWords(attributeOf(element, 'alt') ?? '');
  return source.startsWith('data:') ? words : `![${words}](${destination(source)})`;
}

/** What a drawing says of itself. */
export function drawingWords({ children }: PageElement): string {
  return children
    .filter((node): node is PageElement => typeof node !== 'string' && /^(?:title|desc)$/.test(node.tag))
    .map(wordsOf)
    .join('. ');
}

/** Marks only where Markdown would read them as marks: not within a word, and not beside another mark. */
function join(given: readonly Piece[]): string {
  const all = given.filter(({ text }) => text !== '');
  let joined = '';
  for (const [at, { text, mark }] of all.entries()) {
    const before = all[at - 1]?.text.at(-1) ?? ' ';
    // Two pieces of code that touch would be read as one.
    const space = before === '`' && text.startsWith('`') ? ' ' : '';
    joined += mark !== undefined && isMarkable(all, at, before) ? mark + text + mark : space + text;
  }
  return joined;
}

function isMarkable(all: readonly Piece[], at: number, before: string): boolean {
  const text = all[at]?.text ?? '';
  const after = all[at + 1]?.text[0] ?? ' ';
  const isWhole = /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}.:!?)]$/u.test(text);
  const isFree = !WORDY.test(before) && !WORDY.test(after) && all[at - 1]?.mark === undefined;
  return isWhole && isFree && !/[*~]/.test(before + after);
}

function destination(href: string): string {
  return `<${href.replace(/[<>\\\n\r]/g, (sign) => encodeURIComponent(sign))}>`.replace(
    /^<([^\s()<>]*)>$/,
    '$1',
  );
}

/** Words that Markdown reads as words, wherever in a line they stand. */
export function escapeWords(text: string): string {
  if (!/[&<\\`*[\]|~_]/.test(text)) return text;
  return text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*[\]|~]/g, '\\$&')
    .replace(/_/g, (sign, at: number, all: string) =>
      WORDY.test(all[at - 1] ?? ' ') && WORDY.test(all[at + 1] ?? ' ') ? sign : `\\${sign}`,
    );
}
