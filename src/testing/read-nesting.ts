import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const TAG = /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const whole = unified().use(rehypeParse).freeze();
const piece = unified().use(rehypeParse, { fragment: true }).freeze();

/** Elements as their tags stand in the text, `depth name`; what is closed wrongly stands as `! name`. */
export function nestingWritten(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let text: string | undefined;
  for (const [, slash, given, rest = ''] of html.matchAll(TAG)) {
    if (given === undefined) continue;
    const name = given.toLowerCase();
    if (text !== undefined && !(slash && name === text)) continue;
    text = undefined;
    if (slash) {
      if (open.at(-1) === name) open.pop();
      else found.push(`! ${name}`);
      continue;
    }
    found.push(`${open.length} ${name}`);
    if (VOID.has(name) || (rest.endsWith('/') && open.includes('svg'))) continue;
    open.push(name);
    if (name === 'script' || name === 'style') text = name;
  }
  return [...found, ...open.map((name) => `! ${name}`)];
}

/** Elements as a browser reads them. `document`: a whole page, not a piece of one. */
export function nestingRead(html: string, { document = false } = {}): string[] {
  const found: string[] = [];
  const walk = (node: Nodes, depth: number): void => {
    if (node.type === 'element') found.push(`${depth} ${node.tagName.toLowerCase()}`);
    if ('children' in node)
      for (const child of node.children) walk(child, node.type === 'element' ? depth + 1 : depth);
  };
  walk((document ? whole : piece).parse(html), 0);
  return found;
}
