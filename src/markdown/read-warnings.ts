import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Warning } from '../domain/model/alert.ts';
import { isBox } from './mark-boxes.ts';
import { walk } from './parse-tree.ts';

/** The warnings and cautions among a step's words: who acts from above meets the late ones too late. */
export function readWarnings(nodes: readonly RootContent[]): { warnings?: Warning[] } {
  const warnings: Warning[] = [];
  let isLate = false;
  for (const node of nodes) {
    const kind = node.type === 'blockquote' ? node.data?.alert : undefined;
    if (node.type === 'blockquote' && (kind === 'warning' || kind === 'caution')) {
      const text = node.children.map((block) => toString(block)).join(' ');
      warnings.push({ kind, text: text.replace(/\s+/g, ' ').trim(), ...(isLate ? { late: true } : {}) });
    }
    isLate ||= acts(node);
  }
  return warnings.length > 0 ? { warnings } : {};
}

/** True of what a reader does rather than reads: a command, a box. */
function acts(node: RootContent): boolean {
  for (const below of walk(node))
    if (isBox(below) || (below.type === 'code' && below.lang !== 'mermaid')) return true;
  return false;
}
