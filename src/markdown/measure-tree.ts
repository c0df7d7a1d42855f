import type { Nodes, Root } from 'mdast';
import { READING_LIMITS, type PassedLimit } from '../domain/model/reading-limits.ts';

/** What lies so deep that whoever walks through it would run out of room. */
export class TooDeep extends Error {
  readonly passed: PassedLimit;
  constructor(passed: PassedLimit) {
    super(`more than ${READING_LIMITS[passed.limit]} ${passed.limit}`);
    this.passed = passed;
  }
}

const TAG = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>?/gi;
/** Elements that never hold anything. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
/** A tree is deeper than what was written: a list is a list with items with paragraphs. */
const LEVELS = 4 * READING_LIMITS.nesting;

/** Throws for a tree that is too deep in itself, or by the tags in it, before anything is made of it. */
export function measureTree(root: Root): void {
  const waiting: { node: Nodes; level: number }[] = [{ node: root, level: 0 }];
  let open = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, level } = next;
    if (level > LEVELS) refuse('nesting', node);
    if (node.type === 'html') open = Math.max(0, open + balance(node.value));
    if (open > READING_LIMITS.tags) refuse('tags', node);
    if ('children' in node)
      for (const child of node.children.toReversed())
        waiting.push({ node: child as Nodes, level: level + 1 });
  }
}

/** Tags that a piece of HTML opens, less those that it closes. */
function balance(html: string): number {
  let open = 0;
  for (const [, closing, name] of html.matchAll(TAG)) {
    if (name === undefined || VOID.test(name)) continue;
    open += closing ? -1 : 1;
  }
  return open;
}

function refuse(limit: 'nesting' | 'tags', { position }: Nodes): never {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  throw new TooDeep({ limit, line, column });
}
