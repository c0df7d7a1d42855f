import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { FoldedHeading } from '../domain/model/body.ts';
import { spanOf } from './parse-text.ts';

const FOLD = /<!--[^]*?(?:-->|$)|<(\/?)details\b/gi;

/** The nodes that stand within an open fold of the nodes beside them. */
export function foldedNodes(nodes: readonly RootContent[]): Set<RootContent> {
  const folded = new Set<RootContent>();
  let open = 0;
  for (const node of nodes) {
    if (node.type === 'html')
      for (const [, closing] of node.value.matchAll(FOLD))
        if (closing !== undefined) open = Math.max(0, open + (closing ? -1 : 1));
    if (open > 0) folded.add(node);
  }
  return folded;
}

/** Headings of sections and steps within an open fold: the page is cut at them, and the fold closes before. */
export function foldedHeadings(root: Root): FoldedHeading[] {
  return [...foldedNodes(root.children)].flatMap((node) =>
    node.type === 'heading' && (node.depth === 2 || node.depth === 3)
      ? [{ title: toString(node), span: spanOf(node) }]
      : [],
  );
}
