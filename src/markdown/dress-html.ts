import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { ALERT_TITLES, type AlertKind } from '../domain/model/alert.ts';
import type { LinkTarget } from '../domain/model/body.ts';
import { carriedAddress, isLinkable, PICTURE } from '../domain/model/attachment.ts';
import { isWithheld, WITHHELD } from '../domain/model/withheld.ts';
import type { CodeWord } from './code/code-word.ts';
import { linkTarget } from './link-target.ts';
import { linkAddress } from '../domain/model/links/page-address.ts';
import type { RenderContext } from './render-context.ts';

/** What nodes of Markdown are to the product. */
export interface Marks {
  /** There is raw HTML among them, or what may nest wrongly like it. */
  raw: boolean;
  /** Anchor of a heading, kind of an alert, key of a box, key of a diagram's source, by the offset at which the node begins. */
  at: Map<number, string>;
  /** Words of coloured code, by the same. */
  words: Map<number, readonly CodeWord[]>;
}

/** Adds what the product needs and an author cannot write: addresses, anchors, keys, scroll frames. Runs after the sanitiser. */
export function dressHtml(tree: Root, context: RenderContext, marks: Marks): void {
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    const mark = marks.at.get(element.position?.start.offset ?? -2);
    if (tagName === 'a') address(element, context);
    else if (tagName === 'img') picture(element, context);
    else if (/^h[1-6]$/.test(tagName)) {
      // One in HTML has its own already.
      if (mark) properties['id'] ??= mark;
    } else if (tagName === 'li' && properties['className'] !== undefined) {
      delete properties['className'];
      if (mark !== undefined) element.properties = { className: ['check'], dataCheck: mark };
    } else if (tagName === 'blockquote' && mark !== undefined && mark in ALERT_TITLES) {
      callout(element, mark as AlertKind);
    } else if (tagName === 'pre') {
      const code = element.children[0];
      if (code?.type === 'element' && mark !== undefined) {
        element.tagName = 'figure';
        element.properties = { className: ['diagram'], dataDiagram: mark };
        element.children = [{ type: 'element', tagName: 'pre', properties: {}, children: [code] }];
        return 'skip';
      }
      properties['tabIndex'] = 0;
      const words = marks.words.get(element.position?.start.offset ?? -2);
      if (words && code?.type === 'element') colour(code, words);
    } else if (tagName === 'th' && element.children.length === 0) {
      // A corner without words heads nothing: read aloud, it would be announced before every cell below it.
      element.tagName = 'td';
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
  if (marks.raw) openFolds(tree);
}

/** What warns is never folded away: a fold that holds a warning or a caution is open. */
function openFolds(parent: Root | Element): boolean {
  let warns = false;
  for (const child of parent.children) if (child.type === 'element' && openFolds(child)) warns = true;
  if (parent.type === 'root') return warns;
  if (warns && parent.tagName === 'details') parent.properties['open'] = true;
  const [kind, own] = [parent.properties['className']].flat();
  return warns || (kind === 'alert' && (own === 'alert-warning' || own === 'alert-caution'));
}

/** Gives the words of a block their kinds, unless it holds anything else. */
function colour(code: Element, words: readonly CodeWord[]): void {
  const [text, more] = code.children;
  if (text?.type !== 'text' || more || text.value !== `${words.map((word) => word.text).join('')}\n`) return;
  code.children = words.map(({ text: value, kind }) =>
    kind
      ? {
          type: 'element',
          tagName: 'span',
          properties: { className: [`hl-${kind}`] },
          children: [{ type: 'text', value }],
        }
      : { type: 'text', value },
  );
  code.children.push({ type: 'text', value: '\n' });
}

/** An alert says what it is in a word; its look gives it a shape. */
function callout(element: Element, kind: AlertKind): void {
  element.tagName = 'div';
  element.properties = { className: ['alert', `alert-${kind}`], role: 'note' };
  const title: Element = {
    type: 'element',
    tagName: 'b',
    properties: {},
    children: [{ type: 'text', value: ALERT_TITLES[kind] }],
  };
  const line: Element = { type: 'element', tagName: 'p', properties: {}, children: [title] };
  element.children = [line, ...element.children];
}

function isFrame(parent: Root | Element): boolean {
  return parent.type === 'element' && parent.properties['role'] === 'group';
}

function address(element: Element, context: RenderContext): void {
  const { name } = element.properties;
  if (name) {
    delete element.properties['name'];
    element.properties['id'] ??= String(name);
  }
  if (element.properties['href'] === undefined && element.properties['id']) return;
  const url = String(element.properties['href'] ?? '');
  const target = targetOf(url, context);
  if (url !== '' && isHidden(target)) return hide(element);
  const href = url === '' ? undefined : linkAddress(target);
  if (href === undefined) {
    element.tagName = 'span';
    element.properties = { className: ['dead'] };
  } else {
    element.properties['href'] = href;
    if (target.kind === 'file' && isLinkable(target.path)) context.carried?.add(target.path);
    if (target.kind === 'web') element.properties['rel'] = ['noopener', 'noreferrer'];
  }
}

function targetOf(url: string, { file, redirect }: RenderContext): LinkTarget {
  const target = linkTarget(file, url);
  return redirect ? redirect(target) : target;
}

function isHidden(target: LinkTarget): boolean {
  return target.kind === 'file' && isWithheld(target.path);
}

function hide(element: Element): void {
  element.tagName = 'span';
  element.properties = { className: ['withheld'] };
  element.children = [{ type: 'text', value: WITHHELD }];
}

/** Pictures come from the content folder only: a page asks no other host for anything. */
function picture(element: Element, context: RenderContext): void {
  const source = targetOf(String(element.properties['src'] ?? ''), context);
  if (isHidden(source)) return hide(element);
  if (source.kind === 'file' && PICTURE.test(source.path)) {
    element.properties['src'] = carriedAddress(source.path);
    element.properties['loading'] = 'lazy';
    context.carried?.add(source.path);
  } else {
    element.tagName = 'span';
    element.children = [{ type: 'text', value: String(element.properties['alt'] ?? '') }];
    element.properties = { className: ['dead'] };
  }
}
