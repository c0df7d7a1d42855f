import { createHash } from 'node:crypto';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isLink, itemNumbers } from './explained-differences.ts';

/** What is compared: one list of texts for each construct. */
export interface Shape {
  words: string[];
  /** Words of each link, and of what stands for a picture. */
  links: string[];
  /** Number of each item of a numbered list. */
  numbers: string[];
  /** Side and words of each cell. */
  cells: string[];
  boxes: string[];
  /** Level and words of each heading. */
  headings: string[];
}

export type Facet = keyof Shape;
export const FACETS: readonly Facet[] = ['words', 'links', 'numbers', 'cells', 'boxes', 'headings'];

/** What HTML shows, whoever wrote it; signs between words and letter case say nothing. */
export function shapeOf(html: string): Shape {
  const tree = fromHtml(html, { fragment: true });
  const shape: Shape = { words: [], links: [], numbers: [], cells: [], boxes: [], headings: [] };
  visit(tree, shape);
  shape.words = wordsOf(textOf(tree));
  return shape;
}

function visit(node: Nodes, shape: Shape): void {
  if (node.type === 'element') readElement(node, shape);
  if ('children' in node) for (const child of node.children) visit(child as Nodes, shape);
}

function readElement(element: Element, { links, numbers, cells, boxes, headings }: Shape): void {
  const { tagName, properties } = element;
  const words = () => wordsOf(textOf(element)).join(' ');
  const classes = [properties['className']].flat();
  if (isLink(element)) {
    if (words() !== '') links.push(words());
  } else if (tagName === 'ol') numbers.push(...itemNumbers(element));
  else if (tagName === 'td' || tagName === 'th')
    cells.push(`${String(properties['align'] ?? '')} ${words()}`.trim());
  else if (tagName === 'input' || classes.includes('check')) boxes.push('box');
  else if (/^h[1-6]$/.test(tagName)) headings.push(`${tagName} ${words()}`);
}

const WITHIN_WORDS = /^(?:a|b|i|em|strong|code|span|del|s|sup|sub|kbd|mark|u|small|font|q|var|samp|abbr)$/;

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return ` ${String(node.properties['alt'] ?? '')} `;
  if (!('children' in node)) return '';
  const text = node.children.map((child) => textOf(child as Nodes)).join('');
  return node.type === 'element' && WITHIN_WORDS.test(node.tagName) ? text : ` ${text} `;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** Count and hash of each list, in any order: facts and ways of a step stand elsewhere on a page than in its file. */
export function digestOf(shape: Shape): string[] {
  return FACETS.map((facet) => {
    const texts = facet === 'headings' ? shape[facet] : shape[facet].toSorted();
    return texts.length === 0 ? '0' : `${texts.length} ${hashOf(texts.join('\n'))}`;
  });
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
