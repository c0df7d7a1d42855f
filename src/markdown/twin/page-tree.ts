/** A piece of a page: words, or an element with what stands in it. */
export type PageNode = string | PageElement;
export interface PageElement {
  tag: string;
  /** As they are written, `class="lead" hidden`. */
  attributes: string;
  children: PageNode[];
}

const EMPTY = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const TOKEN =
  /<!--[\s\S]*?-->|<(style|script)\b[^>]*>[\s\S]*?<\/\1>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The tree of HTML that a build wrote: whole, with every element closed. A reader of foreign HTML takes another parser. */
export function readPageTree(html: string): PageElement {
  const root: PageElement = { tag: 'div', attributes: '', children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(html); found; found = TOKEN.exec(html)) {
    const [whole, raw, end, name, attributes = ''] = found;
    if (raw !== undefined || whole.startsWith('<!--')) continue;
    const parent = open.at(-1) ?? root;
    if (name === undefined) parent.children.push(decodeSigns(whole));
    else if (end) {
      const closed = name.toLowerCase();
      let at = open.length - 1;
      while (at > 0 && open[at]?.tag !== closed) at--;
      if (at > 0) open.length = at;
    } else {
      const element = { tag: name.toLowerCase(), attributes, children: [] };
      parent.children.push(element);
      if (!EMPTY.has(element.tag) && !attributes.endsWith('/')) open.push(element);
    }
  }
  return root;
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+)))?(?=\\s|/?$)`);
  patterns.set(name, made);
  return made;
}

/** The value of an attribute, `''` where it has none, undefined where it is not there. */
export function attributeOf({ attributes }: PageElement, name: string): string | undefined {
  // Most have it not, and thousands of pages are read.
  if (!attributes.includes(name)) return undefined;
  const found = patternOf(name).exec(attributes);
  return found ? decodeSigns(found[1] ?? found[2] ?? found[3] ?? '') : undefined;
}

/** The first element within a node that answers, in the order of the page. */
export function findIn(
  node: PageElement,
  wanted: (element: PageElement) => boolean,
): PageElement | undefined {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const found = wanted(child) ? child : findIn(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** All words of a node as they stand. */
export function wordsOf(node: PageNode): string {
  if (typeof node === 'string') return node;
  let words = '';
  for (const child of node.children) words += wordsOf(child);
  return words;
}

function decodeSigns(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
}
