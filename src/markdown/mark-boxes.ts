import type { ListItem, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { checkKey, numberTwins } from '../domain/text/text-key.ts';
import { walk } from './parse-tree.ts';

declare module 'mdast' {
  interface ListItemData {
    /** Key of the box, once those of its step were told apart. */
    box?: string;
  }
}

/** True of an item with a box to tick, whatever its marker. */
export function isBox(node: Nodes): node is ListItem {
  return node.type === 'listItem' && typeof node.checked === 'boolean';
}

/** Key of a box: the words of its own item, without those of the lists in it. Page, plan, paper and counts all take it from here. */
export function keyOfItem(item: ListItem): string {
  return item.data?.box ?? checkKey(ownWords(item));
}

/** Key of a box up to version 0.1.0, with the words of the lists in it: logs of open runs hold it. */
export function formerKey(item: ListItem): string {
  return checkKey(toString(item));
}

/** The boxes in some nodes, in order. */
export function boxesIn(nodes: readonly RootContent[]): ListItem[] {
  return nodes.flatMap((top) => [...walk(top)].filter(isBox));
}

/** Gives every box of a step a key of its own: one tick never marks two, equal words or not. */
export function markBoxes(nodes: readonly RootContent[]): void {
  const boxes = boxesIn(nodes);
  const keys = numberTwins(boxes.map((item) => checkKey(ownWords(item))));
  for (const [at, item] of boxes.entries()) item.data = { ...item.data, box: keys[at] as string };
}

export function isTwin(item: ListItem): boolean {
  return keyOfItem(item) !== checkKey(ownWords(item));
}

function ownWords(node: Nodes): string {
  if (node.type === 'list') return '';
  return 'children' in node ? node.children.map(ownWords).join('') : toString(node);
}
