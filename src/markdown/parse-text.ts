import { slug } from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Aside, Diagram, Heading, Link, ParsedText } from '../domain/model/body.ts';
import type { Span } from '../domain/model/place.ts';
import { leadDiagram, readDiagramLinks } from './diagram-links.ts';
import { linkTarget } from './link-target.ts';
import { walk } from './parse-tree.ts';
import { readExcuses } from './read-excuses.ts';
import { isHtmlHeading, type HtmlHeading, type IsHidden } from './html-headings.ts';
import { anchorWords, headingWords, htmlAnchorWords, slugHeadings } from './slug-headings.ts';
import { sourceKey } from '../domain/text/text-key.ts';

export interface TextFacts extends ParsedText {
  /** Anchor of each heading node. */
  anchors: ReadonlyMap<unknown, string>;
}

const HTML_ADDRESS = /\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;
const STABLE_ID = /^<!--\s*id:\s*([^\s>]+)\s*-->$/;

/** Reads what any Markdown text tells: headings with their anchors, links, diagrams, excuses. */
export function parseText(root: Root, text: string, file: string, isHidden?: IsHidden): TextFacts {
  const anchors = slugHeadings(root, text, isHidden);
  const inHtml = Map.groupBy([...anchors.keys()].filter(isHtmlHeading), ({ node }) => node);
  const headings: Heading[] = [];
  const links: Link[] = [];
  const diagrams: Diagram[] = [];
  const htmlFiles = new Set<string>();
  const asides: Aside[] = [];
  let words = 0;
  let afterHeading: Heading | undefined;
  for (const node of walk(root)) {
    const aside = asideKind(node);
    if (aside) asides.push({ kind: aside, span: spanOf(node) });
    if (node.type === 'heading') {
      const anchor = anchors.get(node) ?? '';
      const own = slug(anchorWords(node));
      afterHeading = { depth: node.depth, text: headingWords(node), anchor, slug: own, span: spanOf(node) };
      headings.push(afterHeading);
      continue;
    }
    if (node.type === 'link' || node.type === 'image') {
      links.push({
        target: linkTarget(file, node.url),
        text: node.type === 'image' ? (node.alt ?? '') : toString(node),
        image: node.type === 'image',
        span: spanOf(node),
      });
    } else if (node.type === 'code' && node.lang === 'mermaid') {
      links.push(...readDiagramLinks(node, file));
      node.value = leadDiagram(node.value, file);
      diagrams.push({ source: node.value, hash: sourceKey(node.value), span: spanOf(node) });
    } else if (node.type === 'html') {
      for (const heading of inHtml.get(node) ?? [])
        headings.push(asHeading(heading, anchors.get(heading) ?? ''));
      for (const path of filesInHtml(node.value, file)) htmlFiles.add(path);
      const stableId = STABLE_ID.exec(node.value)?.[1];
      if (stableId && afterHeading) afterHeading.stableId = stableId;
    } else if (node.type === 'text' || node.type === 'inlineCode') {
      words += node.value.split(/\s+/).filter(Boolean).length;
    }
    if (node.type === 'paragraph' || node.type === 'list' || node.type === 'code') afterHeading = undefined;
  }
  const named = htmlFiles.size > 0 ? { htmlFiles: [...htmlFiles] } : {};
  return {
    headings,
    places: [],
    links,
    ...named,
    diagrams,
    excuses: readExcuses(root),
    asides,
    words,
    anchors,
  };
}

function asHeading(heading: HtmlHeading, anchor: string): Heading {
  const { depth, words, span, inSummary } = heading;
  return {
    depth,
    text: words.replace(/\s+/g, ' ').trim(),
    anchor,
    slug: slug(htmlAnchorWords(heading)),
    html: inSummary ? 'summary' : 'alone',
    span,
  };
}

function filesInHtml(html: string, file: string): string[] {
  return [...html.matchAll(HTML_ADDRESS)].flatMap(([, ...quoted]) => {
    const target = linkTarget(
      file,
      (quoted.find((value) => typeof value === 'string') ?? '').replaceAll('&amp;', '&'),
    );
    return target.kind === 'file' ? [target.path] : [];
  });
}

function asideKind(node: Nodes): Aside['kind'] | undefined {
  if (node.type === 'code') return 'code';
  if (node.type === 'inlineCode') return 'inline-code';
  return node.type === 'html' && node.value.startsWith('<!--') ? 'comment' : undefined;
}

/** Span of a parsed node; positions count in the whole file, front matter included. */
export function spanOf(node: Nodes): Span {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
