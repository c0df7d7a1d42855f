import type { Heading, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LinkTarget } from '../domain/model/body.ts';
import { namesFile, type Censor } from '../domain/model/censor.ts';
import { WITHHELD } from '../domain/model/withheld.ts';
import { linkTarget } from './link-target.ts';
import { walk } from './parse-tree.ts';
import { slugHeadings } from './slug-headings.ts';

/** What the censor leaves on nodes for the parser: structure stays as the author wrote it, words do not. */
declare module 'mdast' {
  interface HeadingData {
    /** Words of a heading before the censor: they say which phase it is, and whether it is a decision. */
    words?: string;
  }
  interface LinkData {
    /** True of a link to a withheld reusable step. */
    step?: boolean;
  }
}

/** Says where a link leads as far as readers may know: another target, or the same. */
export type Redirect = (target: LinkTarget) => LinkTarget;

/**
 * Takes withheld words out of a tree before anything is read from it, so that titles, anchors, keys, HTML and links
 * all come from the same censored words: a link to a withheld file reads "withheld", a picture of one and a diagram
 * that names one too. Anchors that were made of such words are renamed, and links to them led there.
 */
export function censorTree(root: Root, text: string, file: string, censor: Censor | undefined): Redirect {
  if (!censor) return (target) => target;
  const before = byNode(slugHeadings(root, text));
  censorChildren(root, file, censor);
  const own: Record<string, string> = {};
  const after = slugHeadings(root, text, (url) => isHidden(url, file, censor));
  for (const [node, anchor] of byNode(after)) {
    const was = before.get(node);
    if (was !== undefined && was !== anchor) own[was] = anchor;
  }
  const anchors = { ...censor.anchors, [file]: own };
  const redirect = redirector(file, { ...censor, anchors });
  for (const node of walk(root)) {
    if (node.type === 'code' && node.lang === 'mermaid') node.value = renameIn(node.value, anchors);
    if (node.type !== 'link') continue;
    const target = linkTarget(file, node.url);
    const led = redirect(target);
    if (led !== target && 'anchor' in led)
      node.url = `${node.url.slice(0, node.url.indexOf('#'))}#${encodeURIComponent(led.anchor ?? '')}`;
  }
  return redirect;
}

/** Anchors by node, of headings in HTML by their place. */
function byNode(anchors: ReturnType<typeof slugHeadings>): Map<unknown, string> {
  return new Map(
    [...anchors].map(([heading, anchor]) => ['offset' in heading ? heading.offset : heading, anchor]),
  );
}

function isHidden(url: string, file: string, { hidden }: Censor): boolean {
  const target = linkTarget(file, url);
  return target.kind === 'file' && hidden[target.path] !== undefined;
}

function redirector(file: string, { hidden, anchors }: Censor): Redirect {
  return (target) => {
    if (target.kind === 'anchor') {
      const anchor = anchors?.[file]?.[target.anchor];
      return anchor === undefined ? target : { ...target, anchor };
    }
    if (target.kind !== 'file') return target;
    const alias = hidden[target.path];
    if (alias !== undefined) return { kind: 'file', path: alias };
    const anchor = target.anchor === undefined ? undefined : anchors?.[target.path]?.[target.anchor];
    return anchor === undefined ? target : { ...target, anchor };
  };
}

/** A diagram's source with links to anchors under their present names. */
function renameIn(source: string, anchors: NonNullable<Censor['anchors']>): string {
  const renamed = new Map(Object.values(anchors).flatMap((one) => Object.entries(one)));
  return source.replace(/#([^\s"'#]+)/g, (whole, anchor: string) => {
    const now = renamed.get(anchor);
    return now === undefined ? whole : `#${now}`;
  });
}

function censorChildren(parent: Parents, file: string, censor: Censor): void {
  const words = parent.type === 'heading' ? toString(parent, { includeHtml: false }) : '';
  const children = parent.children as Nodes[];
  let changed = false;
  for (let at = 0; at < children.length; at += 1) {
    const node = children[at] as Nodes;
    const path = hiddenPath(node, file, censor);
    if (path === undefined) {
      if ('children' in node) censorChildren(node, file, censor);
      continue;
    }
    changed = true;
    const rest = node.type === 'html' ? closingTag(children, at) : at;
    children.splice(at, rest - at + 1, replacement(node, path, censor));
  }
  if (changed && parent.type === 'heading') noteWords(parent, words);
}

function noteWords(heading: Heading, words: string): void {
  heading.data = { ...heading.data, words };
}

/** The withheld file that a node shows or leads to. */
function hiddenPath(node: Nodes, file: string, { hidden }: Censor): string | undefined {
  const pathOf = (url: string) => {
    const target = linkTarget(file, url);
    return target.kind === 'file' && hidden[target.path] !== undefined ? target.path : undefined;
  };
  if (node.type === 'link' || node.type === 'image') return pathOf(node.url);
  if (node.type === 'code' && node.lang === 'mermaid')
    return Object.keys(hidden).find((path) => namesFile(node.value, path));
  if (node.type !== 'html') return undefined;
  const url = OPENING_LINK.exec(node.value);
  return url ? pathOf(unescape(url[1] ?? url[2] ?? url[3] ?? '')) : undefined;
}

/** A tag of a line; HTML blocks are one node, and are censored as they are rendered. */
const OPENING_LINK = /^<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))[^>]*>$/i;

/** Index of the tag that closes a link of a line; the last child where nothing does. */
function closingTag(children: readonly Nodes[], from: number): number {
  const at = children.findIndex(
    (node, index) => index > from && node.type === 'html' && /^<\/a/i.test(node.value),
  );
  return at < 0 ? children.length - 1 : at;
}

function replacement(node: Nodes, path: string, { hidden }: Censor): Nodes {
  const link: Link = {
    type: 'link',
    url: `/${hidden[path]}`,
    children: [{ type: 'text', value: WITHHELD, ...placeOf(node) }],
    ...placeOf(node),
    data: { step: path.startsWith('content/steps/') },
  };
  return node.type === 'code'
    ? { type: 'paragraph', children: [link as PhrasingContent], ...placeOf(node) }
    : link;
}

function placeOf({ position }: Nodes): Pick<Nodes, 'position'> {
  return position ? { position } : {};
}

function unescape(attribute: string): string {
  return attribute.replaceAll('&amp;', '&');
}
