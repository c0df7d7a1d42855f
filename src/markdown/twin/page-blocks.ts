import { drawingWords, escapeWords, inlineWords, isPassedOver } from './inline-words.ts';
import { attributeOf, findIn, wordsOf, type PageElement, type PageNode } from './page-tree.ts';

const BLOCKS = new Set(
  'address article aside blockquote details div dl dd dt fieldset figcaption figure filter-list footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table ul svg assess-board runs-page'.split(
    ' ',
  ),
);

const STRUCTURES = /^(?:ul|ol|dl|pre|h[1-6]|table|blockquote|hr)$/;

const isElement = (node: PageNode): node is PageElement => typeof node !== 'string';
/** Elements that were asked before: each is asked again by all that it stands in. */
const blocks = new WeakMap<PageElement, boolean>();

function isBlock(node: PageNode): node is PageElement {
  if (!isElement(node)) return false;
  const known = blocks.get(node);
  if (known !== undefined) return known;
  const is = BLOCKS.has(node.tag) || (node.tag !== 'code' && node.children.some(isBlock));
  // Words alone are asked in no time.
  if (node.children.length > 0) blocks.set(node, is);
  return is;
}

const childrenOf = ({ children }: PageElement, tag: RegExp): PageElement[] =>
  children.filter(
    (node): node is PageElement => isElement(node) && tag.test(node.tag) && !isPassedOver(node),
  );

/** Nodes as blocks of Markdown, each without an empty line at its ends. */
export function pageBlocks(nodes: readonly PageNode[]): string[] {
  const made: string[] = [];
  let line: PageNode[] = [];
  const endLine = () => {
    const text = paragraph(line);
    if (text !== '') made.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (isElement(node) && isPassedOver(node)) continue;
    if (!isBlock(node)) line.push(node);
    else {
      endLine();
      made.push(...block(node));
    }
  }
  endLine();
  return made;
}

function block(element: PageElement): string[] {
  const { tag, children } = element;
  if (/^h[1-6]$/.test(tag))
    return some(
      inlineWords(children),
      (text) => `${'#'.repeat(Number(tag[1]))} ${text.replace(/#+$/, '\\$&')}`,
    );
  if (tag === 'ul' || tag === 'ol') return list(element);
  if (tag === 'dl') return pairs(children);
  if (tag === 'pre') return [fence(element)];
  if (tag === 'table') return table(element);
  if (tag === 'hr') return ['---'];
  if (tag === 'svg') return some(escapeWords(drawingWords(element)).replace(/\s+/g, ' ').trim(), lineStart);
  if (tag === 'summary' || tag === 'legend') return some(inlineWords(children), lineStart);
  const inner = pageBlocks(children);
  if (tag === 'blockquote') return inner.length > 0 ? [indent(inner.join('\n\n'), '> ')] : [];
  return inner;
}

const some = (text: string, write: (text: string) => string): string[] => (text === '' ? [] : [write(text)]);
const paragraph = (line: readonly PageNode[]): string => lineStart(inlineWords(line));

/** Words at the beginning of a line that would make a list, a heading, a rule or a quotation of it. */
function lineStart(text: string): string {
  return text.replace(/^[-+=#>:]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function indent(text: string, by: string): string {
  return text.replace(/^/gm, by).replace(/^\s+$/gm, '').replace(/^> $/gm, '>');
}

function list(element: PageElement): string[] {
  const items = childrenOf(element, /^li$/).flatMap((item, at) => {
    const box = attributeOf(item, 'data-check') !== undefined ? '[ ] ' : '';
    const mark = element.tag === 'ol' ? `${at + 1}. ` : '- ';
    const text = pageBlocks(item.children).join('\n\n');
    return some(text, () => mark + box + indent(text, ' '.repeat(mark.length)).trimStart());
  });
  const loose = items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n';
  return some(items.join(loose), (text) => text);
}

/** Terms and what they mean, wherever in the list they are grouped. */
function pairs(nodes: readonly PageNode[]): string[] {
  const items: string[] = [];
  for (const node of nodes) {
    if (!isElement(node) || isPassedOver(node)) continue;
    if (node.tag === 'dt') items.push(`- ${inlineWords([{ ...node, tag: 'b' }])}:`);
    else if (node.tag === 'dd') {
      const text = pageBlocks(node.children);
      const isLine = text.length === 1 && !findIn(node, ({ tag }) => STRUCTURES.test(tag));
      const told = isLine ? ` ${text[0]}` : `\n\n${indent(text.join('\n\n'), '  ')}`;
      items.push(`${items.pop() ?? '-'}${text.length > 0 ? told : ''}`);
    } else items.push(...pairs(node.children));
  }
  return some(items.join('\n'), (text) => text);
}

function fence(element: PageElement): string {
  const code = findIn(element, ({ tag }) => tag === 'code');
  const language = /language-([\w+#-]+)/.exec((code && attributeOf(code, 'class')) ?? '')?.[1] ?? '';
  const text = wordsOf(element).replace(/\n$/, '');
  const runs = [...text.matchAll(/`{3,}/g)].map(([run]) => run.length);
  const marks = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${marks}${language}\n${text}\n${marks}`;
}

function table(element: PageElement): string[] {
  const groups = childrenOf(element, /^(?:thead|tbody|tfoot)$/);
  const lines = [element, ...groups].flatMap((group) => childrenOf(group, /^tr$/));
  const [head = [], ...rows] = lines.map((line) =>
    childrenOf(line, /^t[hd]$/).map(({ children }) =>
      inlineWords(children.map(withoutBars)).replace(/^-+$/, '\\$&'),
    ),
  );
  const width = Math.max(1, head.length, ...rows.map((row) => row.length));
  const write = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const caption = childrenOf(element, /^caption$/).flatMap(({ children }) =>
    some(inlineWords(children), lineStart),
  );
  return lines.length === 0
    ? caption
    : [...caption, [write(head), `|${' --- |'.repeat(width)}`, ...rows.map(write)].join('\n')];
}

/** A bar within code would end the cell: such code stands as words. */
function withoutBars(node: PageNode): PageNode {
  if (!isElement(node)) return node;
  const isHeld = node.tag === 'code' && wordsOf(node).includes('|');
  return { ...node, tag: isHeld ? 'tt' : node.tag, children: node.children.map(withoutBars) };
}
