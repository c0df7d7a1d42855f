import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { FoldedHeading } from '../domain/model/body.ts';
import { spanOf } from './parse-text.ts';

const FOLD = /<!--[^]*?(?:-->|$)|<(\/?)details\b/gi;

/** Headings of sections and steps within an open fold: the page is cut at them, and the fold closes before. */
export function foldedHeadings(root: Root): FoldedHeading[] {
  const folded: FoldedHeading[] = [];
  let open = 0;
  for (const node of root.children) {
    if (node.type === 'html')
      for (const [, closing] of node.value.matchAll(FOLD))
        if (closing !== undefined) open = Math.max(0, open + (closing ? -1 : 1));
    if (node.type === 'heading' && (node.depth === 2 || node.depth === 3) && open > 0)
      folded.push({ title: toString(node), span: spanOf(node) });
  }
  return folded;
}
