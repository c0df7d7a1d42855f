import type { Element, ElementContent, Properties } from 'hast';
import { visit } from 'unist-util-visit';

/** All text of an element. */
export function textOf(node: Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => void (text += value));
  return text;
}

/** A property that is a list of words, however the parser left it. */
export function wordsOf(value: Properties[string]): string[] {
  return Array.isArray(value) ? value.map(String) : value ? String(value).split(/\s+/) : [];
}

/** An element; text is always text. */
export function el(
  tagName: string,
  properties: Properties = {},
  ...children: (ElementContent | string | undefined)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children
      .filter((child) => child !== undefined)
      .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** Every id in a tree. */
export function idsOf(...trees: Element[]): Set<string> {
  const ids = new Set<string>();
  for (const tree of trees)
    visit(tree, 'element', ({ properties }) => void (properties['id'] && ids.add(String(properties['id']))));
  return ids;
}

/** The first element that a test holds for. */
export function findElement(tree: Element, test: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!found && test(node)) found = node;
  });
  return found;
}
