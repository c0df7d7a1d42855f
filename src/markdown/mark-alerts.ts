import type { Blockquote, Root } from 'mdast';
import { ALERT_TITLES, type AlertKind, type LostAlert } from '../domain/model/alert.ts';
import { spanOf } from './parse-text.ts';
import { walk } from './parse-tree.ts';

declare module 'mdast' {
  interface BlockquoteData {
    /** Which of the forge's alerts it is. */
    alert?: AlertKind;
  }
}

const MARKER = /^\[!([A-Za-z][\w-]*)\]/;

/**
 * Finds the quotations that the forge shows as alerts and takes the markers out of them. The forge wants the marker alone
 * on the first line, words below it, and nothing around the quotation. Returns what looks like an alert and is none.
 */
export function markAlerts(root: Root, text: string): LostAlert[] {
  const top = new Set<unknown>(root.children);
  const lost: LostAlert[] = [];
  for (const node of walk(root)) {
    if (node.type !== 'blockquote') continue;
    const words = firstWords(node, text);
    const kind = MARKER.exec(words)?.[1];
    if (kind === undefined) continue;
    const known = kind.toLowerCase() as AlertKind;
    const why = !Object.hasOwn(ALERT_TITLES, known)
      ? 'kind'
      : !top.has(node)
        ? 'nested'
        : standsAlone(node, words)
          ? holdsMore(node, words)
            ? undefined
            : 'empty'
          : 'words';
    if (why) lost.push({ kind, why, span: spanOf(node) });
    else {
      node.data = { ...node.data, alert: known };
      takeMarker(node, words);
    }
  }
  return lost;
}

/** The quotation's first words, unless a backslash makes text of their bracket. */
function firstWords({ children: [block] }: Blockquote, text: string): string {
  const first = block?.type === 'paragraph' ? block.children[0] : undefined;
  if (first?.type !== 'text' || text[first.position?.start.offset ?? 0] !== '[') return '';
  return first.value;
}

function standsAlone({ children: [block] }: Blockquote, words: string): boolean {
  const after = words.replace(MARKER, '');
  if (after.trim() !== '' || after.includes('\n')) return /^[ \t]*\r?\n/.test(after);
  const next = block?.type === 'paragraph' ? block.children[1] : undefined;
  return next === undefined || next.type === 'break';
}

function holdsMore({ children }: Blockquote, words: string): boolean {
  const [block] = children;
  const inside = block?.type === 'paragraph' ? block.children.length : 0;
  return children.length > 1 || inside > 1 || words.replace(MARKER, '').trim() !== '';
}

function takeMarker(quote: Blockquote, words: string): void {
  const [block] = quote.children;
  const first = block?.type === 'paragraph' ? block.children[0] : undefined;
  if (block?.type !== 'paragraph' || first?.type !== 'text') return;
  const rest = words.replace(MARKER, '').replace(/^[ \t]*\r?\n?/, '');
  if (rest !== '') first.value = rest;
  else block.children.splice(0, block.children[1]?.type === 'break' ? 2 : 1);
  if (block.children.length === 0) quote.children.shift();
}
