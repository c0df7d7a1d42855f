import type { Element, ElementContent } from 'hast';
import type { Blockquote, BlockContent, Nodes, PhrasingContent } from 'mdast';
import type { Handle } from '../html-markdown.ts';
import { ALERT_TITLES } from '../../../domain/model/alert.ts';

/** Elements that Markdown has no signs for and an author writes as HTML. */
const IN_LINE = ['abbr', 'kbd', 'mark', 'q', 'sub', 'sup', 'u'];
const NOTE = /^#Note-(\d+)$/;
const WAY_BACK = /^#NoteRef-/;

/** How elements of a page become what their author wrote, where a plain reading of HTML would lose it. `lowest`: of headings. */
export function sourceHandlers(lowest: number): Record<string, Handle> {
  const heading: Handle = (state, node) => ({
    type: 'heading',
    depth: Math.max(lowest, Number(node.tagName[1])) as 4,
    children: state.all(node) as PhrasingContent[],
  });
  return {
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, heading])),
    ...Object.fromEntries(IN_LINE.map((tag): [string, Handle] => [tag, asWritten])),
    a: link,
    details: fold,
    div: (state, node) => alertOf(state, node) ?? state.all(node),
    sup: (state, node) => noteMark(node) ?? asWritten(state, node, undefined),
  };
}

const asWritten: Handle = (state, node) => [
  html(`<${node.tagName}>`),
  ...(state.all(node) as PhrasingContent[]),
  html(`</${node.tagName}>`),
];

/** A place that a link leads to keeps its name; the way back from a note is the page's own. */
const link: Handle = (state, node) => {
  const { href, id, title } = node.properties;
  const children = state.all(node) as PhrasingContent[];
  if (typeof href !== 'string')
    return id === undefined ? children : [html(`<a id="${String(id)}"></a>`), ...children];
  if (WAY_BACK.test(href)) return [];
  return { type: 'link', url: href, title: typeof title === 'string' ? title : null, children };
};

const fold: Handle = (state, node) => {
  const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary');
  const rest: Element = { ...node, children: node.children.filter((child) => child !== summary) };
  const title = summary ? escapeHtml(wordsOf(summary)) : '';
  return [
    html(`<details>${title ? `\n<summary>${title}</summary>` : ''}`),
    ...(state.toFlow(state.all(rest)) as BlockContent[]),
    html('</details>'),
  ];
};

/** The forge's own way to write an alert; the line that names it on the page is the page's. */
function alertOf(state: Parameters<Handle>[0], node: Element): Blockquote | undefined {
  const [own, mark] = [node.properties['className']].flat();
  const kind = own === 'alert' && typeof mark === 'string' ? mark.replace(/^alert-/, '') : '';
  if (!Object.hasOwn(ALERT_TITLES, kind)) return undefined;
  const [, ...rest] = node.children.filter((child) => child.type === 'element');
  const blocks = state.toFlow(state.all({ ...node, children: rest })) as BlockContent[];
  const [first, ...others] = blocks;
  const marker = html(`[!${kind.toUpperCase()}]`);
  return {
    type: 'blockquote',
    children:
      first?.type === 'paragraph'
        ? [{ ...first, children: [marker, { type: 'text', value: '\n' }, ...first.children] }, ...others]
        : [{ type: 'paragraph', children: [marker] }, ...blocks],
  };
}

function noteMark({ children }: Element): Nodes | undefined {
  const [only] = children;
  const href = only?.type === 'element' ? only.properties['href'] : undefined;
  const [, number] = NOTE.exec(typeof href === 'string' ? href : '') ?? [];
  return number === undefined ? undefined : { type: 'footnoteReference', identifier: number, label: number };
}

const html = (value: string) => ({ type: 'html' as const, value });

const wordsOf = (node: ElementContent): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? node.children.map(wordsOf).join('').replace(/\s+/g, ' ').trim()
      : '';

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
