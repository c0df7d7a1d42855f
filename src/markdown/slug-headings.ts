import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walk } from './parse-tree.ts';

/** Words of a heading, as the forge makes its anchor of. */
export const headingWords = (node: Heading): string => toString(node, { includeHtml: false });

/** The forge's anchor of each heading; a second heading with the same text is numbered. */
export function slugHeadings(root: Root): Map<Heading, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>();
  for (const node of walk(root))
    if (node.type === 'heading') anchors.set(node, slugger.slug(headingWords(node)));
  return anchors;
}
