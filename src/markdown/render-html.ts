import type { Root as HastRoot } from 'hast';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Html } from '../domain/model/body.ts';
import { sourceKey } from '../domain/text/text-key.ts';
import { dressHtml, type Marks } from './dress-html.ts';
import { isBox, keyOfItem } from './mark-boxes.ts';
import { markNote } from './mark-note.ts';
import { schema } from './html-schema.ts';
import { walk } from './parse-tree.ts';
import type { RenderContext } from './render-context.ts';
import { settle, stringify } from './settle-html.ts';
import { escapeText, isComment, writeHtml } from './write-html.ts';

const handlers = { footnoteReference: markNote };
const written = unified().use(remarkRehype, { handlers }).freeze();
const withHtml = unified().use(remarkRehype, { handlers, allowDangerousHtml: true }).freeze();
const sanitiser = unified().use(rehypeSanitize, schema).freeze();
const rawReader = unified().use(rehypeRaw).freeze();

/** Renders nodes to HTML that is safe to put in a page, whatever the author wrote. */
export function renderHtml(nodes: readonly RootContent[], context: RenderContext): Html {
  return writeHtml(nodes) ?? cleanHtml(nodes, context);
}

/** The same by the whole pipeline, whatever the nodes hold. */
export function cleanHtml(nodes: readonly RootContent[], context: RenderContext): Html {
  const root: Root = { type: 'root', children: [...nodes] };
  const marks = readMarks(root, context);
  return writeClean((marks.raw ? withHtml : written).runSync(root) as HastRoot, context, marks);
}

/** Renders the inside of a line: a fact, a label. It may hold blocks where its author wrote them as HTML. */
export function renderInline(nodes: readonly PhrasingContent[], context: RenderContext): Html {
  // Most facts and boxes are nothing but text, and need no tree.
  if (nodes.every((node) => node.type === 'text' && !/[\r\n]/.test(node.value)))
    return escapeText(toString({ type: 'paragraph', children: [...nodes] }));
  const paragraph: Paragraph = { type: 'paragraph', children: [...nodes] };
  const short = writeHtml([paragraph]);
  if (short !== undefined) return short.replace(/^<p>|<\/p>$/g, '');
  const root: Root = { type: 'root', children: [paragraph] };
  const marks = readMarks(root, context);
  const { children } = (marks.raw ? withHtml : written).runSync(root) as HastRoot;
  const line = children.flatMap((child): HastRoot['children'] =>
    child.type === 'element' ? child.children : [child],
  );
  return writeClean({ type: 'root', children: line }, context, marks);
}

function writeClean(tree: HastRoot, context: RenderContext, marks: Marks): Html {
  const read = marks.raw ? (rawReader.runSync(tree) as HastRoot) : tree;
  const clean = sanitiser.runSync(read) as HastRoot;
  dressHtml(clean, context, marks);
  return marks.raw ? settle(clean) : stringify(clean);
}

/** What the nodes are to the product, by the place in the file that they begin at: raw HTML beside them has others. */
function readMarks(root: Root, { anchors }: RenderContext): Marks {
  const marks: Marks = { raw: false, at: new Map(), words: new Map() };
  for (const node of walk(root)) {
    const at = node.position?.start.offset ?? -1;
    // Footnotes put links into links.
    if (node.type === 'footnoteReference' || (node.type === 'html' && !isComment(node.value)))
      marks.raw = true;
    else if (node.type === 'code' && node.lang === 'mermaid') marks.at.set(at, sourceKey(node.value));
    else if (node.type === 'code' && node.data?.words) marks.words.set(at, node.data.words);
    else if (isBox(node)) marks.at.set(at, keyOfItem(node));
    else if (node.type === 'blockquote' && node.data?.alert) marks.at.set(at, node.data.alert);
    else if (node.type === 'heading') marks.at.set(at, anchors?.get(node) ?? '');
  }
  return marks;
}
