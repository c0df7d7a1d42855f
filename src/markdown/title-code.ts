import type { Code, Parents, Paragraph } from 'mdast';

const TITLE = /(?:^|\s)(?:title|filename)=(?:"([^"]+)"|'([^']+)'|([^\s"']+))/i;

/** The title of a fence (```` ```sh title="On the server" ````) stands in a line of its own above the code: it is words, not code. */
export function titleCode(parent: Parents): void {
  if (!parent.children.some((child) => child.type === 'code' || 'children' in child)) return;
  const children: unknown[] = [];
  for (const child of parent.children) {
    if (child.type === 'code') children.push(...titleOf(child));
    else if ('children' in child) titleCode(child);
    children.push(child);
  }
  if (children.length > parent.children.length) parent.children = children as never;
}

function titleOf({ meta, lang, position }: Code): Paragraph[] {
  const found = lang === 'mermaid' ? null : TITLE.exec(meta ?? '');
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  if (value === undefined) return [];
  return [
    {
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value }] }],
      ...(position ? { position } : {}),
    },
  ];
}
