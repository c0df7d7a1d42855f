import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walk } from '../../../markdown/parse-tree.ts';
import { phasesNamed, startOf } from '../runbooks/find-parts.ts';
import { textsOf } from '../runbooks/split-front.ts';
import { badgeText } from './badge-text.ts';
import { BOLD, linePairs } from './line-pairs.ts';
import { metaKey, type MetaField } from './meta-key.ts';
import { meantValue, type Fits, type MetaPair } from './pair.ts';
import { gridOfHtml, tablePairs, textOfHtml, type Grid } from './table-pairs.ts';

/** What a page says of itself, whatever it looks like. */
export interface Metadata {
  values: ReadonlyMap<MetaField, readonly string[]>;
  /** What is said again elsewhere, in other words. */
  again: ReadonlyMap<MetaField, readonly string[]>;
  /** Tables that can be read in two ways, each with both. */
  unclear: readonly string[];
}

/** Blocks at the head of a page in which its metadata may stand. */
const HEAD_BLOCKS = 40;
/** Longest that a value below its name is. */
const SHORT = 80;
const LARGEST_TABLE = 20_000;

/** Titles of parts that hold metadata wherever they stand. */
const ABOUT_PAGE =
  /\b(?:metadata|meta ?data|document(?:ation)? (?:control|history|information|details|properties)|(?:playbook|runbook|page) (?:information|details|properties)|(?:version|revision) (?:history|control)|dokument(?:eninformation|enlenkung|information)|informations? du document|control del documento)\b/i;

/** The first place where a field is named has it, the front matter before the page. */
export function readMetadata(
  { root, text, front }: { root: Root; text: string; front: ReadonlyMap<string, unknown> },
  fits: Fits,
): Metadata {
  const values = new Map<MetaField, readonly string[]>();
  const again = new Map<MetaField, readonly string[]>();
  const unclear: string[] = [];
  const put = ({ field, values: said }: MetaPair) => {
    if (field === 'other') return;
    const first = values.get(field);
    if (!first) values.set(field, said);
    else if (first.join() !== said.join()) again.set(field, [...(again.get(field) ?? []), ...said]);
  };
  frontPairs(front).forEach(put);
  const grids = (grid: Grid) => {
    const { pairs, unclear: both } = tablePairs(grid, fits);
    pairs.forEach(put);
    if (both !== undefined) unclear.push(both);
    for (const cell of grid.flat()) if (cell.includes('\n')) linePairs(cell).forEach(put);
  };
  for (const block of blocksAbout(root)) {
    namedBelow(block, root.children[root.children.indexOf(block) + 1]).forEach(put);
    for (const node of walk(block as Nodes)) {
      if (node.type === 'table')
        grids(node.children.map((row) => row.children.map((cell) => flat(cell.children))));
      else if (node.type === 'paragraph') linePairs(flat(node.children)).forEach(put);
      else if (node.type === 'listItem') namedBelow(node.children[0], node.children[1]).forEach(put);
      else if (node.type === 'html') htmlParts(node.value, text.slice(startOf(node)), grids).forEach(put);
    }
  }
  return { values, again, unclear };
}

/** All above the first phase, and each part whose title says that it is about the page. */
function blocksAbout({ children }: Root): RootContent[] {
  const first = children.findIndex(
    (node, at) => at > 0 && node.type === 'heading' && phasesNamed(toString(node)).length > 0,
  );
  const end = Math.min(first === -1 ? HEAD_BLOCKS : first, HEAD_BLOCKS);
  let about = false;
  return children.filter((node, at) => {
    if (node.type === 'heading') about = ABOUT_PAGE.test(toString(node));
    return at < end || about;
  });
}

/** Whether a paragraph says of the page what a field of its front matter says, and is no sentence. */
export function saysMetadata({ children }: Paragraph): boolean {
  return linePairs(flat(children)).length > 0;
}

/** A heading or a line that is nothing but a name, over a short value. */
function namedBelow(node: Nodes | undefined, next: Nodes | undefined): MetaPair[] {
  if (!next || (node?.type !== 'heading' && node?.type !== 'paragraph')) return [];
  if (next.type !== 'paragraph' && next.type !== 'list') return [];
  const words = toString(node).trim();
  // "Owner / Team – SOC" has its value beside it.
  if (linePairs(words).length > 0) return [];
  const field = metaKey(words);
  const said =
    next.type === 'list' ? next.children.map((item) => toString(item)) : [flat((next as Paragraph).children)];
  const values = said.flatMap((one) => meantValue(one) ?? []);
  return field && values.length > 0 && values.join(', ').length <= SHORT ? [{ field, values }] : [];
}

function htmlParts(html: string, rest: string, grids: (grid: Grid) => void): MetaPair[] {
  if (/^\s*(?:<\w+[^>]*>\s*)*<table\b/i.test(html)) {
    const end = rest.search(/<\/table>/i);
    grids(gridOfHtml(rest.slice(0, Math.min(end === -1 ? html.length : end, LARGEST_TABLE))));
    return [];
  }
  const terms = [...html.slice(0, LARGEST_TABLE).matchAll(/<dt\b[^>]*>([^<]{1,60})/gi)];
  const defined = terms.map(([, name = ''], at) => {
    const below = html.slice((terms[at]?.index ?? 0) + (terms[at]?.[0].length ?? 0), terms[at + 1]?.index);
    return `${name}: ${textOfHtml(below).replace(/\n/g, ', ')}`;
  });
  return linePairs(defined.length > 0 ? defined.join('\n') : textOfHtml(html.slice(0, LARGEST_TABLE)));
}

/** Words of running text with its line breaks, bold words marked, badges as the pair that they show. */
function flat(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'break') return '\n';
      if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\n' : '';
      if (node.type === 'image') return `\n${badgeText(node)}\n`;
      // A picture from elsewhere has become a link to it.
      if (node.type === 'link' && node.url.includes('/badge/'))
        return `\n${badgeText({ url: node.url, alt: toString(node) })}\n`;
      if (node.type === 'strong') return `${BOLD.open}${flat(node.children)}${BOLD.close}`;
      return 'children' in node ? flat(node.children) : toString(node);
    })
    .join('');
}

/** Keys of a front matter, and of what lies within one of its values. */
function frontPairs(data: ReadonlyMap<string, unknown>, depth = 0): MetaPair[] {
  return [...data].flatMap(([key, value]): MetaPair[] => {
    const field = metaKey(key);
    const below = isMap(value) ? new Map(Object.entries(value)) : undefined;
    if (below && field && field !== 'other') {
      const named = [
        'default',
        'level',
        'name',
        'team',
        'role',
        'title',
        'id',
        'value',
        'date',
        'day',
      ].flatMap((one) => textsOf(below.get(one)));
      return named[0] === undefined ? [] : [{ field, values: [named[0]] }];
    }
    if (below) return depth < 2 ? frontPairs(below, depth + 1) : [];
    const values = textsOf(value).flatMap((one) => meantValue(one) ?? []);
    return field && values.length > 0 ? [{ field, values }] : [];
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
