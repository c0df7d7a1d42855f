import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { fieldLines, itemLines } from './rule-text.ts';
import { lineAfter, openYaml, pairAt, type YamlRegion } from './yaml-region.ts';

/** Fields of one rule that get a new value; undefined takes the field away. */
export interface RuleEdit {
  id: string;
  set: Readonly<Record<string, unknown>>;
}

export interface SourceEdit {
  rules: readonly RuleEdit[];
  append: readonly object[];
  /** The value of the source's own `imported`. */
  imported: object;
}

interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The text of a new file of alerts. */
export function alertSourceText(source: Readonly<Record<string, unknown>>): string {
  const { rules, ...head } = source;
  const lines = Object.entries(head).flatMap(([key, value]) =>
    value === undefined ? [] : fieldLines(key, value, 0),
  );
  return `${[...lines, 'rules:', ...(rules as object[]).flatMap((rule) => itemLines(rule, 2))].join('\n')}\n`;
}

/**
 * A file of alerts with some fields of some rules written anew and rules added; every other byte stays. undefined where
 * it is written in a way that a program cannot edit safely.
 */
export function editAlertSource(given: string, edit: SourceEdit): string | undefined {
  const text = given.endsWith('\n') ? given : `${given}\n`;
  const region = openYaml(text);
  const rules = region && pairAt(region, 'rules')?.value;
  if (!region || !isSeq(rules) || rules.flow || rules.items.length === 0) return undefined;
  const items = new Map<string, YAMLMap<Node, Node | null>>();
  for (const item of rules.items) {
    if (!isMap(item)) return undefined;
    items.set(String(item.get('id')), item as YAMLMap<Node, Node | null>);
  }
  const splices: Splice[] = [];
  for (const { id, set } of edit.rules) {
    const item = items.get(id);
    if (!item) return undefined;
    splices.push(...ruleSplices(region, item, set));
  }
  if (edit.append.length > 0) {
    const at = lineAfter(region, rules.items.at(-1));
    const dash = columnOf(region, rules.items[0] as Node) - 2;
    splices.push({
      start: at,
      end: at,
      text: lines(
        region,
        edit.append.flatMap((rule) => itemLines(rule, Math.max(0, dash))),
      ),
    });
  }
  splices.push(...pairSplice(region, region.root, 'imported', edit.imported, 0, pairAt(region, 'rules')));
  return applied(text, splices);
}

function ruleSplices(region: YamlRegion, item: YAMLMap<Node, Node | null>, set: RuleEdit['set']): Splice[] {
  if (item.flow) {
    const value = Object.fromEntries(
      Object.entries({ ...(item.toJS(DOCUMENT) as object), ...set }).filter(([, one]) => one !== undefined),
    );
    const start = region.start + (item.range?.[0] ?? 0);
    const indent = columnOf(region, item);
    const text = itemLines(value, indent - 2)
      .map((line, at) => (at === 0 ? line.slice(indent) : line))
      .join(region.lineEnd);
    return [{ start, end: region.start + (item.range?.[1] ?? 0), text }];
  }
  const indent = columnOf(region, item);
  return Object.entries(set).flatMap(([key, value]) => pairSplice(region, item, key, value, indent));
}

/** `toJS` wants a document only for aliases, which are settled. */
const DOCUMENT = { anchors: new Map(), options: {} } as unknown as Parameters<YAMLMap['toJS']>[0];

/** A pair written anew, taken away, or put behind the last of its mapping, or before another. */
function pairSplice(
  region: YamlRegion,
  map: YAMLMap<Node, Node | null>,
  key: string,
  value: unknown,
  indent: number,
  before?: Pair<Node, Node | null>,
): Splice[] {
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (!pair) {
    if (value === undefined) return [];
    const at = before ? region.start + (before.key.range?.[0] ?? 0) : lineAfter(region, map.items.at(-1));
    return [{ start: at, end: at, text: lines(region, fieldLines(key, value, indent)) }];
  }
  const start = region.start + (pair.key.range?.[0] ?? 0);
  const end = lineAfter(region, pair);
  const first = map.items[0] === pair;
  // The first pair of an item stands behind its dash.
  if (value === undefined && first && indent > 0) return [{ start, end: start, text: '' }];
  if (value === undefined) return [{ start: start - indent, end, text: '' }];
  return [{ start, end, text: lines(region, fieldLines(key, value, indent)).slice(indent) }];
}

function lines(region: YamlRegion, all: readonly string[]): string {
  return all.map((line) => line + region.lineEnd).join('');
}

function columnOf({ text, start }: YamlRegion, node: Node): number {
  const at = start + (node.range?.[0] ?? 0);
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** Replacements from the last to the first; two at one place stay in their order. */
function applied(text: string, splices: readonly Splice[]): string {
  const inOrder = splices
    .map((splice, at) => ({ ...splice, at }))
    .sort((a, b) => b.start - a.start || b.at - a.at);
  const parts: string[] = [];
  let rest = text.length;
  for (const { start, end, text: part } of inOrder) {
    parts.push(text.slice(end, rest), part);
    rest = start;
  }
  return text.slice(0, rest) + parts.reverse().join('');
}
