import type { Element, Root } from 'hast';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { decodeAddress } from '../../../domain/text/decode-address.ts';
import { textOf, wordsOf } from './tree.ts';

/** A page of the built site, as far as a pack needs it. */
export interface SitePage {
  /** Path in the site, `runbooks/phishing/index.html`. */
  file: string;
  title: string;
  bodyClass: string;
  styles: { file: string; media?: string }[];
  /** Names of its islands, without their hash. */
  scripts: string[];
  main: Element;
  /** Styles that the page fetches when their island is wanted, by its name. */
  lateStyles: Record<string, string>;
  /** Style of the team's own, which stands in the page. */
  look?: string;
  /** Says that the content is invented. */
  sample?: string;
}

const parser = unified().use(rehypeParse).freeze();

export async function readPage(site: string, file: string): Promise<SitePage> {
  const tree = parser.parse(await readFile(path.join(site, file), 'utf8')) as Root;
  const page: SitePage = {
    file,
    title: '',
    bodyClass: '',
    styles: [],
    lateStyles: {},
    scripts: [],
    main: { type: 'element', tagName: 'main', properties: {}, children: [] },
  };
  visit(tree, 'element', (node, at, parent) => {
    const { tagName, properties } = node;
    if (tagName === 'svg') return SKIP;
    if (tagName === 'title') page.title = textOf(node);
    if (tagName === 'body') page.bodyClass = wordsOf(properties['className']).join(' ');
    if (tagName === 'style' && properties['dataOwnLook'] !== undefined) page.look = textOf(node);
    if (tagName === 'main') page.main = node;
    if (tagName === 'p' && wordsOf(properties['className']).includes('sample')) page.sample = textOf(node);
    const isStyle = tagName === 'link' && wordsOf(properties['rel']).includes('stylesheet');
    if (isStyle) {
      const media = properties['media'];
      const style = {
        file: inSite(file, String(properties['href'])),
        ...(media ? { media: String(media) } : {}),
      };
      if (!page.styles.some((one) => one.file === style.file)) page.styles.push(style);
    }
    const late = tagName === 'link' && /^([\w-]+)-link$/.exec(wordsOf(properties['rel'])[0] ?? '')?.[1];
    if (late) page.lateStyles[late] = inSite(file, String(properties['href']));
    const name = /([\w-]+)\.[0-9a-f]{8}\.js$/.exec(String(properties['src'] ?? ''))?.[1];
    if (tagName === 'script' && name) page.scripts.push(name);
    // What a file of its own carries in its head and at its end.
    if ((isStyle || (tagName === 'script' && name)) && parent && at !== undefined) {
      parent.children.splice(at, 1);
      return at;
    }
    return undefined;
  });
  return page;
}

/** Path in the site that an address on one of its pages means. */
export function inSite(file: string, address: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), decodeAddress(address)));
}
