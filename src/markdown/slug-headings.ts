import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readHtmlHeadings, type HtmlHeading, type IsHidden } from './html-headings.ts';
import { walk } from './parse-tree.ts';

/** Words of a heading, those of its pictures too. */
export const headingWords = (node: Heading): string => toString(node, { includeHtml: false });

/**
 * What the forge makes a heading's anchor of: words without those of pictures. It lowers letter by letter, while
 * JavaScript makes another sigma of one that ends a word.
 */
export const anchorWords = (node: Heading): string =>
  toString(node, { includeHtml: false, includeImageAlt: false }).replaceAll('Σ', 'σ');

/** The same of a heading in HTML. */
export const htmlAnchorWords = ({ words }: HtmlHeading): string => words.replaceAll('Σ', 'σ');

/**
 * The forge's anchor of each heading, in Markdown or HTML; a second heading with the same text is numbered. One of nothing
 * has none. `text`: of the whole file.
 */
export function slugHeadings(
  root: Root,
  text: string,
  isHidden?: IsHidden,
): Map<Heading | HtmlHeading, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading | HtmlHeading, string>();
  const inHtml = Map.groupBy(readHtmlHeadings(root, text, isHidden), ({ node }) => node);
  for (const node of walk(root)) {
    if (node.type === 'heading')
      anchors.set(node, node.children.length > 0 ? slugger.slug(anchorWords(node)) : '');
    else if (node.type === 'html')
      for (const heading of inHtml.get(node) ?? [])
        anchors.set(heading, heading.words ? slugger.slug(htmlAnchorWords(heading)) : '');
  }
  return anchors;
}
