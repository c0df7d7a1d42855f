import type { Element, Root as HastRoot } from 'hast';
import type { Html, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Span } from '../domain/model/place.ts';
import { WITHHELD } from '../domain/model/withheld.ts';
import { walk } from './parse-tree.ts';
import { followPositions, sourceOfHtml } from './read-tags.ts';

/** A heading that its author wrote in HTML. */
export interface HtmlHeading {
  /** The node that its opening tag stands in. */
  node: Html;
  depth: number;
  words: string;
  /** Where its tag begins in the file. */
  offset: number;
  span: Span;
  inSummary: boolean;
}

/** True of an address that readers must not learn of. */
export type IsHidden = (url: string) => boolean;

const TOKEN =
  /<!--[^]*?(?:-->|$)|<(script|style)\b(?:[^<>"']|"[^"]*"|'[^']*')*>[^]*?(?:<\/\1\s*>|$)|<(\/?)(h[1-6]|summary)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Headings in the raw HTML of a text, in its order, as the forge counts them too. `text`: of the whole file. */
export function readHtmlHeadings(root: Root, text: string, isHidden: IsHidden = () => false): HtmlHeading[] {
  const found: HtmlHeading[] = [];
  if (!/<h[1-6]\b/i.test(text)) return found;
  let open: { heading: HtmlHeading; words: string } | undefined;
  let inSummary = false;
  for (const node of walk(root)) {
    if (node.type === 'heading') open = undefined;
    if (open && (node.type === 'text' || node.type === 'inlineCode')) open.words += node.value;
    if (node.type !== 'html') continue;
    const { source, from } = sourceOfHtml(node, text);
    const positionIn = followPositions(source, node.position?.start);
    // The same tags stand in both: places are the file's, words are without the marks of quotations and lists.
    const inFile = [...source.matchAll(TOKEN)];
    const html = node.value;
    let at = 0;
    for (const [number, token] of [...html.matchAll(TOKEN)].entries()) {
      const [tag, , closing, name = ''] = token;
      if (name.toLowerCase() === 'summary') inSummary = !closing;
      if (!/^h/i.test(name)) continue;
      if (open && closing) open.heading.words = open.words + wordsOf(html.slice(at, token.index), isHidden);
      open = undefined;
      if (closing) continue;
      at = token.index + tag.length;
      const { 0: written = '', index = 0 } = inFile[number] ?? {};
      const span = { start: positionIn(index), end: positionIn(index + written.length) };
      const heading = { node, depth: Number(name[1]), words: '', offset: from + index, span, inSummary };
      found.push(heading);
      open = { heading, words: '' };
    }
    if (open) {
      open.words += wordsOf(html.slice(at), isHidden);
      // One that nothing closes has the words of its own piece of HTML.
      if (open.heading.words === '') open.heading.words = open.words;
    }
  }
  return found;
}

/** Writes the anchors into the tags; a place that the author named there stays one. */
export function placeHtmlHeadings(anchors: ReadonlyMap<unknown, string>): void {
  const byNode = new Map<Html, string[]>();
  for (const [heading, anchor] of anchors)
    if (isHtmlHeading(heading)) byNode.set(heading.node, [...(byNode.get(heading.node) ?? []), anchor]);
  for (const [node, names] of byNode) {
    node.value = node.value.replace(TOKEN, (tag: string, ...groups: string[]) => {
      const [, closing, name = '', attributes = ''] = groups;
      const anchor = closing === '' && /^h/i.test(name) ? names.shift() : undefined;
      if (!anchor) return tag;
      const [element] = (parser.parse(`<x-tag ${attributes}>`) as HastRoot).children;
      const own = element?.type === 'element' ? element.properties['id'] : undefined;
      return `<${name} id="${anchor}"${attributes}>${typeof own === 'string' && own !== anchor ? placeOf(own) : ''}`;
    });
  }
}

/** An anchor of nothing, for links that lead there. */
export function placeOf(name: string): string {
  const escaped = name.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;').replaceAll('<', '&#x3C;');
  return `<a id="${escaped}"></a>`;
}

export function isHtmlHeading(heading: unknown): heading is HtmlHeading {
  return typeof heading === 'object' && heading !== null && 'inSummary' in heading;
}

function wordsOf(html: string, isHidden: IsHidden): string {
  if (!/[<&]/.test(html)) return html;
  const tree = parser.parse(html) as HastRoot;
  visit(tree, 'element', (element: Element) => {
    const { href } = element.properties;
    if (typeof href === 'string' && isHidden(href)) element.children = [{ type: 'text', value: WITHHELD }];
  });
  return toString(tree, { includeHtml: false, includeImageAlt: false });
}
