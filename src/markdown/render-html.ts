import type { Element, Root as HastRoot } from 'hast';
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Html } from '../domain/model/body.ts';
import { linkAddress } from './page-address.ts';
import { linkTarget } from './link-target.ts';
import { checkKey, sourceKey } from '../domain/text/text-key.ts';
import { toString } from 'mdast-util-to-string';
import { walk } from './parse-tree.ts';
import { escapeText, writeHtml } from './write-html.ts';

/** What may stand in a page: GitHub's own list, without form fields, and with ids kept as they are. */
const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  clobber: [],
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => !['input', 'picture', 'source'].includes(tag)),
  attributes: {
    ...defaultSchema.attributes,
    '*': ['title', 'lang', 'dir'],
    a: [
      'href',
      'title',
      ['id', /^[A-Za-z][\w-]*$/] as [string, RegExp],
      ['name', /^[A-Za-z][\w-]*$/] as [string, RegExp],
    ],
    img: ['src', 'alt', 'title', 'width', 'height'],
    code: [['className', /^language-[\w-]+$/] as [string, RegExp]],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
};

const plain = unified().use(remarkRehype).use(rehypeSanitize, schema).freeze();
const withHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, schema)
  .freeze();
const stringifier = unified().use(rehypeStringify).freeze();

export interface RenderContext {
  /** Path of the file that the nodes come from, relative to the root. */
  file: string;
  /** Anchors of headings by the heading node, for pages whose headings can be linked to. */
  anchors?: Map<unknown, string>;
}

/** Renders nodes to HTML that is safe to put in a page, whatever the author wrote. */
export function renderHtml(nodes: readonly RootContent[], context: RenderContext): Html {
  return writeHtml(nodes) ?? cleanHtml(nodes, context);
}

/** The same by the whole pipeline, whatever the nodes hold. */
export function cleanHtml(nodes: readonly RootContent[], context: RenderContext): Html {
  const root: Root = { type: 'root', children: [...nodes] };
  const diagrams: string[] = [];
  const checks: { key: string }[] = [];
  const ids: string[] = [];
  let raw = false;
  for (const node of walk(root)) {
    if (node.type === 'html' && !node.value.startsWith('<!--')) raw = true;
    if (node.type === 'code' && node.lang === 'mermaid') diagrams.push(node.value);
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      checks.push({ key: checkKey(toString(node)) });
    if (node.type === 'heading') ids.push(context.anchors?.get(node) ?? '');
  }
  const tree = (raw ? withHtml : plain).runSync(root) as HastRoot;
  dress(tree, context, { diagrams, checks, ids });
  return stringifier.stringify(tree);
}

/** Renders the inside of a line: a fact, a label. */
export function renderInline(nodes: readonly PhrasingContent[], context: RenderContext): Html {
  // Most facts and boxes are nothing but text, and need no tree.
  if (nodes.every((node) => node.type === 'text' && !/[\r\n]/.test(node.value)))
    return escapeText(toString({ type: 'paragraph', children: [...nodes] }));
  const html = renderHtml([{ type: 'paragraph', children: [...nodes] }], context);
  return html.replace(/^<p>|<\/p>$/g, '');
}

export type Block = BlockContent | DefinitionContent;

interface Marks {
  diagrams: string[];
  checks: { key: string }[];
  ids: string[];
}

/** Adds what the product needs and an author cannot write: addresses, anchors, keys, scroll frames. Runs after the sanitiser. */
function dress(tree: HastRoot, context: RenderContext, marks: Marks): void {
  let check = 0;
  let heading = 0;
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    if (tagName === 'a') address(element, context.file);
    else if (tagName === 'img') picture(element, context.file);
    else if (/^h[1-6]$/.test(tagName)) {
      const id = marks.ids[heading];
      heading += 1;
      if (id) properties['id'] = id;
    } else if (tagName === 'li' && String(properties['className'] ?? '').includes('task-list-item')) {
      element.properties = { className: ['check'], dataCheck: marks.checks[check]?.key ?? '' };
      check += 1;
    } else if (tagName === 'pre') {
      const code = element.children[0];
      if (code?.type === 'element' && String(code.properties['className']).includes('language-mermaid')) {
        element.tagName = 'figure';
        element.properties = { className: ['diagram'], dataDiagram: sourceKey(marks.diagrams.shift() ?? '') };
        element.children = [{ type: 'element', tagName: 'pre', properties: {}, children: [code] }];
        return 'skip';
      }
      element.properties = { tabIndex: 0 };
    } else if (tagName === 'table' && parent && index !== undefined && !isFrame(parent)) {
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
        children: [element],
      };
    }
    return undefined;
  });
}

function isFrame(parent: HastRoot | Element): boolean {
  return parent.type === 'element' && parent.properties['role'] === 'group';
}

function address(element: Element, file: string): void {
  const { name } = element.properties;
  if (name) {
    delete element.properties['name'];
    element.properties['id'] ??= String(name);
  }
  if (element.properties['href'] === undefined && element.properties['id']) return;
  const url = String(element.properties['href'] ?? '');
  const target = linkTarget(file, url);
  const href = url === '' ? undefined : linkAddress(target);
  if (href === undefined) {
    element.tagName = 'span';
    element.properties = { className: ['dead'] };
  } else {
    element.properties['href'] = href;
    if (target.kind === 'web') element.properties['rel'] = ['noopener', 'noreferrer'];
    if (target.kind === 'file') element.properties['dataFile'] = target.path;
  }
}

/** Pictures come from the content folder only: a page asks no other host for anything. */
function picture(element: Element, file: string): void {
  const source = linkTarget(file, String(element.properties['src'] ?? ''));
  if (source.kind === 'file' && /\.(png|jpe?g|gif|webp|avif)$/i.test(source.path)) {
    element.properties['src'] = `/assets/${source.path.split('/').map(encodeURIComponent).join('/')}`;
    element.properties['loading'] = 'lazy';
  } else {
    element.tagName = 'span';
    element.children = [{ type: 'text', value: String(element.properties['alt'] ?? '') }];
    element.properties = { className: ['dead'] };
  }
}
