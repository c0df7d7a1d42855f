import type { Nodes, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walk } from '../../../markdown/parse-tree.ts';

/** Blocks at the head of a page in which its metadata may stand. */
const HEAD_BLOCKS = 30;

/** What a page says of itself in words: rows of tables, `**Key:** value`, `Key: value`, in quotations and lists too. Keys in lower case. */
export function readPairs(root: Root): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const put = (key: string, value: string) => {
    const name = key
      .toLowerCase()
      .replace(/[^\p{L}\p{N}&/ ]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (name !== '' && name.length <= 40 && value.trim() !== '' && !pairs.has(name))
      pairs.set(name, value.trim());
  };
  for (const block of root.children.slice(0, HEAD_BLOCKS))
    for (const node of walk(block as Nodes)) {
      if (node.type === 'tableRow') {
        const [key, value, ...more] = node.children.map((cell) => toString(cell));
        if (key !== undefined && value !== undefined && more.length === 0) put(key, value);
      } else if (node.type === 'paragraph') for (const [key, value] of pairsOf(node)) put(key, value);
    }
  return pairs;
}

function pairsOf(paragraph: Paragraph): [string, string][] {
  const text = paragraph.children.map((node) => (node.type === 'break' ? '\n' : toString(node))).join('');
  return text.split(/\n| · |(?:\s\|\s)/).flatMap((line): [string, string][] => {
    const [, key = '', value = ''] =
      /^\s*([\p{L}][\p{L}\p{N}&/ _.-]{0,38}?)\s*(?:::?|：)\s*(\S.*)$/u.exec(line) ?? [];
    return key === '' || key.split(/\s+/).length > 4 ? [] : [[key, value]];
  });
}
