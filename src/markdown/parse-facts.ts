import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { FACT_LABELS, type Facts, type FactName, type Link } from '../domain/model/body.ts';
import type { Point } from 'unist';
import { linkTarget } from './link-target.ts';
import { spanOf } from './parse-text.ts';
import type { RenderContext } from './render-context.ts';
import { renderInline } from './render-html.ts';

const NAMES = new Map(
  Object.entries(FACT_LABELS).map(([name, label]) => [label.toLowerCase(), name as FactName]),
);

interface Piece {
  name?: FactName;
  /** As it was written. */
  label?: PhrasingContent[];
  nodes: PhrasingContent[];
}

/** True where a paragraph begins with a fact's label, such as `**Role:**`. */
export function isFactParagraph(paragraph: Paragraph): boolean {
  const [first, second] = paragraph.children;
  return first !== undefined && labelOf(first, second) !== undefined;
}

/**
 * Reads the facts of a paragraph into `facts`. A fact ends at ` · `, at the next label or at the line's end;
 * what stands between is returned as prose, so that nothing is lost. A second fact of one name is prose too, and so is
 * a label with nothing behind it: a list may follow.
 */
export function readFacts(paragraph: Paragraph, facts: Facts, context: RenderContext): Paragraph | undefined {
  const rest: PhrasingContent[] = [];
  for (const piece of splitPieces(paragraph)) {
    const nodes = trim(piece.nodes);
    if (!piece.name || nodes.length === 0 || facts[piece.name]) {
      const words = [...(piece.label ?? []), ...nodes];
      if (rest.length > 0 && words.length > 0) rest.push({ type: 'break' });
      rest.push(...words);
      continue;
    }
    const first = nodes[0] as PhrasingContent;
    const last = nodes[nodes.length - 1] as PhrasingContent;
    facts[piece.name] = {
      text: nodes
        .map((node) => toString(node))
        .join('')
        .trim(),
      html: renderInline(nodes, context).trim(),
      span: { start: spanOf(first).start, end: spanOf(last).end },
      links: linksOf(nodes, context.file),
    };
  }
  return rest.length > 0 ? { ...paragraph, children: rest } : undefined;
}

function splitPieces(paragraph: Paragraph): Piece[] {
  const pieces: Piece[] = [];
  let current: Piece = { nodes: [] };
  pieces.push(current);
  const open = (piece: Omit<Piece, 'nodes'> = {}) => pieces.push((current = { ...piece, nodes: [] }));
  paragraph.children.forEach((node, index) => {
    const name = labelOf(node, paragraph.children[index + 1]);
    if (name)
      open({
        name,
        label: [node, { type: 'text', value: toString(node).trim().endsWith(':') ? ' ' : ': ' }],
      });
    else if (node.type === 'break') open();
    else if (node.type !== 'text') current.nodes.push(node);
    else {
      const colon = labelOf(paragraph.children[index - 1], node)
        ? (/^\s*:/.exec(node.value)?.[0].length ?? 0)
        : 0;
      for (const [at, part] of partsOf(node, colon).entries()) {
        if (at > 0) open();
        if (part) current.nodes.push(part);
      }
    }
  });
  return pieces;
}

/** The parts of a text between ` · ` and line ends, each with its own place; undefined for an empty one. */
function partsOf(node: Text, from: number): (Text | undefined)[] {
  let at = from;
  return node.value
    .slice(from)
    .split(/( · | ·$|\n)/)
    .flatMap((part, index) => {
      const start = at;
      at += part.length;
      if (index % 2 === 1) return [];
      return [part.trim() === '' ? undefined : cut(node, start, at)];
    });
}

function cut(node: Text, from: number, to: number): Text {
  return {
    ...node,
    value: node.value.slice(from, to),
    position: { start: pointAt(node, from), end: pointAt(node, to) },
  };
}

/** Place of a character of a text; exact where the text holds no escapes. */
function pointAt(node: Text, offset: number): Point {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const lines = node.value.slice(0, offset).split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line: start.line, column: start.column + offset }
    : { line: start.line + lines.length - 1, column: last.length + 1 };
}

/** The fact that a node labels: `**Role:**`, or `**Role**` followed by a colon. */
function labelOf(node: PhrasingContent | undefined, next: PhrasingContent | undefined): FactName | undefined {
  if (node?.type !== 'strong') return undefined;
  const text = toString(node).trim();
  const colonInside = text.endsWith(':');
  const colonAfter = next?.type === 'text' && /^\s*:/.test(next.value);
  return colonInside || colonAfter ? NAMES.get(text.replace(/\s*:$/, '').toLowerCase()) : undefined;
}

/** Without blanks at the edges; what stands between is kept. */
function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  const first = kept[0];
  if (first?.type === 'text')
    kept[0] = cut(first, first.value.length - first.value.trimStart().length, first.value.length);
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = cut(last, 0, last.value.trimEnd().length);
  return kept.filter((node) => node.type !== 'text' || node.value !== '');
}

export function linksOf(nodes: readonly PhrasingContent[], file: string): Link[] {
  return nodes.flatMap((node): Link[] => {
    if (node.type === 'link')
      return [{ target: linkTarget(file, node.url), text: toString(node), image: false, span: spanOf(node) }];
    return 'children' in node ? linksOf(node.children as PhrasingContent[], file) : [];
  });
}
