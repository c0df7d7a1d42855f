import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { headingWords } from './slug-headings.ts';

/** The page shows the title of the front matter: the first H1 is left out where it repeats it, and stays where not. */
export function withoutTitle(nodes: readonly RootContent[], title: unknown): RootContent[] {
  const left = repeatedTitle(nodes, title);
  return nodes.filter((node) => node !== left);
}

/** The H1 that is left out. */
export function repeatedTitle(nodes: readonly RootContent[], title: unknown): Heading | undefined {
  const first = nodes.find((node) => node.type === 'heading' && node.depth === 1);
  if (first?.type !== 'heading' || belowTitle(first).length > 0) return undefined;
  const same = typeof title === 'string' && plain(headingWords(first)) === plain(title);
  return same ? first : undefined;
}

/** Titles of sections and steps are plain words on their page: links and pictures in one stand on a line below it. */
export function belowTitle(heading: Heading): RootContent[] {
  const lost = lostIn(heading.children);
  if (lost.length === 0) return [];
  const children = lost.flatMap((node, at) =>
    at > 0 ? [{ type: 'text' as const, value: ' ' }, ...node] : node,
  );
  return [{ type: 'paragraph', children }];
}

/** Each link and picture among some nodes, those in HTML with all that stands in them. */
function lostIn(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lost: PhrasingContent[][] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as PhrasingContent;
    if (node.type === 'link' || node.type === 'image') lost.push([node]);
    else if (node.type === 'html' && /^<(?:a\s|img\b)/i.test(node.value)) {
      const end = /^<a\s/i.test(node.value) ? closing(nodes, at) : at;
      lost.push(nodes.slice(at, end + 1));
      at = end;
    } else if ('children' in node) lost.push(...lostIn(node.children));
  }
  return lost;
}

function closing(nodes: readonly PhrasingContent[], from: number): number {
  const at = nodes.findIndex(
    (node, index) => index > from && node.type === 'html' && /^<\/a/i.test(node.value),
  );
  return at < 0 ? nodes.length - 1 : at;
}

function plain(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
