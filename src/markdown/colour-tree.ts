import type { Root } from 'mdast';
import { colourCode } from './code/colour-code.ts';
import type { CodeWord } from './code/code-word.ts';
import { walk } from './parse-tree.ts';

declare module 'mdast' {
  interface CodeData {
    /** Its text, in words with their kinds. */
    words?: CodeWord[];
  }
}

/** Characters of code that are coloured at most in one file. */
const FILE = 60_000;

/** Colours the blocks of code in a tree that name their language, from the first one on. */
export function colourTree(root: Root): void {
  let left = FILE;
  for (const node of walk(root)) {
    if (node.type !== 'code' || !node.lang || node.value.length > left) continue;
    const words = colourCode(node.lang, node.value);
    if (!words) continue;
    left -= node.value.length;
    node.data = { ...node.data, words };
  }
}
