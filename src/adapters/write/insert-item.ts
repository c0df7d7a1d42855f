import { isMap, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import { flowMapping, type Pairs } from './entry-text.ts';
import { lineAfter, type YamlRegion } from './yaml-region.ts';

export interface Insertion {
  at: number;
  text: string;
}

/**
 * Where and how a mapping is put into a list so that it becomes item `index`, in the style of its neighbour.
 * undefined where the value is no list.
 */
export function insertItem(
  region: YamlRegion,
  pair: Pair<Node, Node | null>,
  index: number,
  pairs: Pairs,
): Insertion | undefined {
  const list = pair.value;
  if (!isSeq(list)) return undefined;
  return list.flow
    ? insertInFlow(region, list, index, pairs)
    : insertInBlock(region, pair, list, index, pairs);
}

/** `[{ … }, { … }]`, on one line or with each item on its own. */
function insertInFlow(region: YamlRegion, list: YAMLSeq, index: number, pairs: Pairs): Insertion {
  const items = list.items as Node[];
  const neighbour = items[Math.max(0, index - 1)];
  const item = flowMapping(pairs, isTight(region, neighbour));
  if (!neighbour) return { at: offsetOf(region, list) + 1, text: item };
  const before = region.text.slice(0, offsetOf(region, neighbour));
  const indent = /(?:^|\n)([ \t]*)$/.exec(before)?.[1];
  const between = indent === undefined ? ', ' : `,${region.lineEnd}${indent}`;
  if (index === 0) return { at: before.length, text: item + between };
  return { at: region.start + (neighbour.range?.[1] ?? 0), text: between + item };
}

function insertInBlock(
  region: YamlRegion,
  pair: Pair<Node, Node | null>,
  list: YAMLSeq,
  index: number,
  pairs: Pairs,
): Insertion {
  const items = list.items as Node[];
  const neighbour = items[Math.max(0, index - 1)];
  const dash = indentOf(list);
  const asBlock = isMap(neighbour) && !neighbour.flow;
  const gap = asBlock ? Math.max(1, indentOf(neighbour) - dash - 1) : 1;
  const lead = `${' '.repeat(dash)}-${' '.repeat(gap)}`;
  const text = asBlock
    ? pairs
        .map(
          ([key, value], at) =>
            `${at === 0 ? lead : ' '.repeat(lead.length)}${key}: ${value}${region.lineEnd}`,
        )
        .join('')
    : `${lead}${flowMapping(pairs, isTight(region, neighbour))}${region.lineEnd}`;
  return { at: lineAfter(region, index === 0 ? pair.key : items[index - 1]), text };
}

function offsetOf({ start }: YamlRegion, node: Node): number {
  return start + (node.range?.[0] ?? 0);
}

function indentOf(node: Node): number {
  const token = node.srcToken;
  return token && 'indent' in token ? token.indent : 0;
}

/** True where the neighbour is written `{date: …}`. */
function isTight(region: YamlRegion, neighbour: Node | undefined): boolean {
  if (!isMap(neighbour) || !neighbour.flow) return false;
  return /^\{\S/.test(region.text.slice(offsetOf(region, neighbour), offsetOf(region, neighbour) + 2));
}
