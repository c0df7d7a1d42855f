import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walk } from './parse-tree.ts';

/** Words of a heading, those of its pictures too. */
export const headingWords = (node: Heading): string => toString(node, { includeHtml: false });

/**
 * What the forge makes a heading's anchor of: words without those of pictures. It lowers letter by letter, while
 * JavaScript makes another sigma of one that ends a word.
 */
export const anchorWords = (node: Heading): string =>
  toString(node, { includeHtml: false, includeImageAlt: false }).replaceAll('Σ', 'σ');

/** The forge's anchor of each heading; a second heading with the same text is numbered. One of nothing has none. */
export function slugHeadings(root: Root): Map<Heading, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>();
  for (const node of walk(root))
    if (node.type === 'heading')
      anchors.set(node, node.children.length > 0 ? slugger.slug(anchorWords(node)) : '');
  return anchors;
}
