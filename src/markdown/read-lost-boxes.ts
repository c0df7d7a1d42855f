import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import type { LostBox } from '../domain/model/body.ts';
import { isBox } from './mark-boxes.ts';
import { spanOf } from './parse-text.ts';
import { walk } from './parse-tree.ts';

/** Marks of boxes that make none, and boxes before the first section, where no run meets them. */
export function readLostBoxes(root: Root, text: string, hasSections: boolean): LostBox[] {
  if (!/\[[ xX]?\]/.test(text)) return [];
  const lost: LostBox[] = [];
  let isBefore = hasSections;
  for (const top of root.children) {
    if (top.type === 'heading' && top.depth === 2) isBefore = false;
    for (const node of walk(top)) {
      if (node.type === 'listItem') {
        const [first] = node.children;
        if (isBox(node)) {
          if (isBefore) lost.push({ why: 'before', span: spanOf(node) });
        } else if (first?.type === 'paragraph') {
          const why = markOf(sourceOf(first, text));
          if (why) lost.push({ why, span: spanOf(node) });
        } else if (first?.type === 'heading' && /^\[[ xX]\]\s+\S/.test(sourceOf(first, text)))
          lost.push({ why: 'heading', span: spanOf(node) });
      } else if (node.type === 'tableCell' && /(?<!\\)\[ \]|[-*+] \[[xX]\]/.test(sourceOf(node, text)))
        lost.push({ why: 'table', span: spanOf(node) });
      else if (node === top && node.type === 'paragraph' && /^\[ \]\s+\S/.test(sourceOf(node, text)))
        lost.push({ why: 'list', span: spanOf(node) });
    }
  }
  return lost;
}

/** What a mark at the beginning of an item lacks. */
function markOf(source: string): LostBox['why'] | undefined {
  if (/^\[[ xX]\]\s*$/.test(source)) return 'words';
  return /^(?:\[\]\s+\S|\[[ xX]\][^\s([:])/.test(source) ? 'blank' : undefined;
}

function sourceOf(node: Heading | Paragraph | TableCell, text: string): string {
  const position: Nodes['position'] = node.position;
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
