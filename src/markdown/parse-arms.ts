import type { List, ListItem, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Arm, Destination, Link } from '../domain/model/body.ts';
import { linksOf } from './parse-facts.ts';
import { spanOf } from './parse-text.ts';

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
