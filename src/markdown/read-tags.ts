import type { Element, Properties, Root as HastRoot } from 'hast';
import type { Html as HtmlNode } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import type { Position, Span } from '../domain/model/place.ts';
import { schema } from './html-schema.ts';

/** An opening tag of raw HTML, as its author wrote it. */
export interface ReadTag {
  name: string;
  /** Its name as written. */
  label: string;
  properties: Properties;
  /** Names of its attributes as written, by the property that they set. */
  written: ReadonlyMap<string, string>;
  span: Span;
  /** What stands behind it in the text. */
  after: number;
}

const TAG =
  /<!--[^]*?(?:-->|$)|<(script|style)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>[^]*?(?:<\/\1\s*>|$)|<([a-z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const sanitiser = unified().use(rehypeSanitize, schema).freeze();

/** A piece of raw HTML as it stands in the file from `from` on, blanks in place of the marks of quotations. */
export function sourceOfHtml({ position }: HtmlNode, text: string): { source: string; from: number } {
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (from === undefined || to === undefined) return { source: '', from: 0 };
  return { source: withoutQuoting(text, from, to), from };
}

/** The opening tags of a piece of raw HTML. `text`: of the whole file. */
export function readTags(node: HtmlNode, text: string): ReadTag[] {
  const { source, from } = sourceOfHtml(node, text);
  const positionIn = followPositions(source, node.position?.start);
  return [...source.matchAll(TAG)].flatMap((found): ReadTag[] => {
    const name = found[1] ?? found[3];
    if (name === undefined) return [];
    const attributes = found[2] ?? found[4] ?? '';
    const length = 1 + name.length + attributes.length + 1;
    return [
      {
        name: name.toLowerCase(),
        label: name,
        ...readAttributes(attributes),
        span: { start: positionIn(found.index), end: positionIn(found.index + length) },
        after: from + found.index + length,
      },
    ];
  });
}

/** The HTML with blanks for the marks of the quotations that it stands in, so that a tag may go over several lines. */
function withoutQuoting(text: string, from: number, to: number): string {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const depth = before.match(/>/g)?.length ?? 0;
  const source = text.slice(from, to);
  if (depth === 0 || !source.includes('\n')) return source;
  return source.replace(new RegExp(`(?<=\\n)(?:[ \\t]*>){1,${depth}}`, 'g'), (marks) =>
    ' '.repeat(marks.length),
  );
}

/** What the sanitiser takes from a tag: all of it, or attributes. It is asked itself, so that the two cannot disagree. */
export function lostOf({ name, properties, written }: ReadTag): { element: boolean; attributes: string[] } {
  const element: Element = { type: 'element', tagName: name, properties: { ...properties }, children: [] };
  const parents = schema.ancestors?.[name] ?? [];
  const around: Element = {
    type: 'element',
    tagName: parents[0] ?? 'div',
    properties: {},
    children: [element],
  };
  const clean = sanitiser.runSync({ type: 'root', children: [around] } satisfies HastRoot) as HastRoot;
  const [outer] = clean.children;
  const [kept] = outer?.type === 'element' ? outer.children : [];
  if (kept?.type !== 'element') return { element: true, attributes: [] };
  const lost = Object.keys(properties).filter((property) => kept.properties[property] === undefined);
  return { element: false, attributes: lost.map((property) => written.get(property) ?? property) };
}

function readAttributes(source: string): Pick<ReadTag, 'properties' | 'written'> {
  const written = new Map<string, string>();
  const read = (attributes: string): Properties => {
    const [element] = (parser.parse(`<x-tag ${attributes}>`) as HastRoot).children;
    return element?.type === 'element' ? element.properties : {};
  };
  if (source.trim() === '') return { properties: {}, written };
  const properties = read(source.replace(/\/\s*$/, ''));
  for (const [attribute, name = ''] of source.matchAll(ATTRIBUTE))
    for (const property of Object.keys(read(attribute))) written.set(property, name);
  return { properties, written };
}

/** Places in the file of offsets in a piece of it, asked for from its beginning to its end: it is walked through once. */
export function followPositions(
  source: string,
  { line, column }: Position = { line: 1, column: 1 },
): (offset: number) => Position {
  let [at, begin] = [line, 1 - column];
  let next = source.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      at += 1;
      begin = next + 1;
      next = source.indexOf('\n', begin);
    }
    return { line: at, column: offset - begin + 1 };
  };
}
