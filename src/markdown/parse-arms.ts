import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Arm, Destination, Link } from '../domain/model/body.ts';
import { linksOf } from './parse-facts.ts';
import { spanOf } from './parse-text.ts';
import { walk } from './parse-tree.ts';

const ARROW = /→|->|=>/;

/** True where every item of a list is an arm: a bold label, then an arrow. */
export function isArmList(list: List): boolean {
  return list.children.length > 0 && list.children.every((item) => armParts(item) !== undefined);
}

/** The arms of a decision's list: `- **Yes** → [Step](#step)`, `- **No** → end: reason`. */
export function readArms(list: List, file: string): Arm[] {
  return list.children.flatMap((item): Arm[] => {
    const parts = armParts(item);
    if (!parts) return [];
    return [{ label: parts.label, ...destinationOf(parts.after, file), span: spanOf(item) }];
  });
}

/** True of an item that is no arm, or holds more than the arm's label and its way: that stays in the step's text. */
export function saysMoreThanArm(item: ListItem, file: string): boolean {
  const parts = armParts(item);
  if (!parts || item.children.length > 1 || typeof item.checked === 'boolean') return true;
  const [label] = (item.children[0] as Paragraph).children;
  const links = linksOf(parts.after, file).length;
  if (linksOf(label ? [label] : [], file).length > 0 || links > 1) return true;
  if (parts.after.some((node) => [...walk(node)].some(({ type }) => NOT_WORDS.has(type)))) return true;
  if (links === 0) return false;
  const beside = parts.after.filter((node) => node.type !== 'link').map((node) => toString(node));
  const held = parts.after.filter((node) => node.type === 'link').length;
  return held === 0 || /[\p{L}\p{N}]/u.test(beside.join(''));
}

const NOT_WORDS = new Set<string>(['image', 'footnoteReference', 'html', 'break']);

/** Where a fact or an arm sends the reader: the first link, or `end`, or nowhere. */
function destinationOf(
  nodes: readonly PhrasingContent[],
  file: string,
): { destination: Destination; text: string } {
  const link = linksOf(nodes, file)[0];
  const text = nodes
    .map((node) => toString(node))
    .join('')
    .replace(/^\s*(→|->|=>)\s*/, '')
    .trim();
  return { destination: link ? linkDestination(link) : endOrNowhere(text), text: link ? link.text : text };
}

/** Where a link of the flow leads. */
function linkDestination(link: Link): Destination {
  const { target } = link;
  if (target.kind === 'anchor') return { kind: 'step', anchor: target.anchor };
  if (target.kind === 'file')
    return target.anchor
      ? { kind: 'file', path: target.path, anchor: target.anchor }
      : { kind: 'file', path: target.path };
  return { kind: 'nowhere', text: link.text };
}

/** `end`, `end: reason`; anything else leads nowhere. */
function endOrNowhere(text: string): Destination {
  const end = /^end\b\s*[:.]?\s*(.*)$/is.exec(text);
  return end ? { kind: 'end', reason: end[1]?.trim() ?? '' } : { kind: 'nowhere', text };
}

function armParts(item: ListItem): { label: string; after: PhrasingContent[] } | undefined {
  const paragraph = item.children[0];
  if (paragraph?.type !== 'paragraph') return undefined;
  const [first, ...after] = paragraph.children;
  const next = after[0];
  if (first?.type !== 'strong' || next?.type !== 'text' || !ARROW.test(next.value.slice(0, 4)))
    return undefined;
  return { label: toString(first).replace(/:$/, '').trim(), after };
}
