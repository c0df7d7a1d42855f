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

/** The opening tags of a piece of raw HTML. `text`: of the whole file. */
export function readTags({ position }: HtmlNode, text: string): ReadTag[] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const from = start.offset;
  const source = withoutQuoting(text, from, end.offset);
  return [...source.matchAll(TAG)].flatMap((found): ReadTag[] => {
    const name = found[1] ?? found[3];
    if (name === undefined) return [];
    const attributes = found[2] ?? found[4] ?? '';
    const length = 1 + name.length + attributes.length + 1;
    const begin = positionIn(source, found.index, start);
    return [
      {
        name: name.toLowerCase(),
        ...readAttributes(attributes),
        span: { start: begin, end: positionIn(source, found.index + length, start) },
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

function positionIn(text: string, offset: number, from: Position): Position {
  const lines = text.slice(0, offset).split('\n');
  const length = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: from.line, column: from.column + length }
    : { line: from.line + lines.length - 1, column: length + 1 };
}
