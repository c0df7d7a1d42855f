import type { Html, Nodes, Parents, Root } from 'mdast';
import type { Excuse } from '../domain/model/body.ts';
import { readExcuse } from '../domain/model/excuse-text.ts';
import type { Position } from '../domain/model/place.ts';

const COMMENT = /<!--([^]*?)-->/g;
/** Parents of running text: an excuse among words covers its line. */
const RUNNING = new Set(['paragraph', 'heading', 'tableCell', 'link', 'emphasis', 'strong', 'delete']);

/** Every excuse in a text. One that stands by itself covers the whole block right below it: paragraph, list, table, code or heading. */
export function readExcuses(root: Root): Excuse[] {
  return excusesBelow(root);
}

function excusesBelow(parent: Parents): Excuse[] {
  return parent.children.flatMap((node, at) => {
    if (node.type === 'html')
      return excusesIn(node, RUNNING.has(parent.type) ? undefined : blockAfter(parent, at));
    return 'children' in node ? excusesBelow(node) : [];
  });
}

/** The next block that is not itself a comment. */
function blockAfter(parent: Parents, at: number): Nodes | undefined {
  return parent.children
    .slice(at + 1)
    .find((node) => !(node.type === 'html' && node.value.startsWith('<!--')));
}

function excusesIn({ value, position }: Html, covered: Nodes | undefined): Excuse[] {
  if (!position) return [];
  return [...value.matchAll(COMMENT)].flatMap((comment) => {
    const excuse = readExcuse(comment[1] ?? '');
    if (!excuse) return [];
    const start = positionIn(value, comment.index, position.start);
    const end = positionIn(value, comment.index + comment[0].length, position.start);
    const last = Math.max(covered?.position?.end.line ?? 0, end.line);
    return [{ ...excuse, span: { start, end }, covers: { first: start.line, last } }];
  });
}

function positionIn(text: string, offset: number, from: Position): Position {
  const lines = text.slice(0, offset).split('\n');
  const length = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: from.line, column: from.column + length }
    : { line: from.line + lines.length - 1, column: length + 1 };
}
