import type { Heading, Image, Link, RootContent } from 'mdast';
import { walk } from './parse-tree.ts';
import { headingWords } from './slug-headings.ts';

/** The page shows the title of the front matter: the first H1 is left out where it repeats it, and stays where not. */
export function withoutTitle(nodes: readonly RootContent[], title: unknown): RootContent[] {
  const first = nodes.find((node) => node.type === 'heading' && node.depth === 1);
  if (first?.type !== 'heading' || belowTitle(first).length > 0) return [...nodes];
  const same = typeof title === 'string' && plain(headingWords(first)) === plain(title);
  return same ? nodes.filter((node) => node !== first) : [...nodes];
}

/** Titles of sections and steps are plain words on their page: links and pictures in one stand on a line below it. */
export function belowTitle(heading: Heading): RootContent[] {
  const lost: (Link | Image)[] = [];
  for (const node of walk(heading)) {
    const inside = lost.at(-1);
    const held = inside?.type === 'link' && [...walk(inside)].includes(node);
    if (!held && (node.type === 'link' || node.type === 'image')) lost.push(node);
  }
  if (lost.length === 0) return [];
  const children = lost.flatMap((node, at) =>
    at > 0 ? [{ type: 'text' as const, value: ' ' }, node] : [node],
  );
  return [{ type: 'paragraph', children }];
}

function plain(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
