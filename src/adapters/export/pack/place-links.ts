import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { inSite } from './read-page.ts';

/** A place of the site: `/runbooks/phishing/`, and the part of it, without `#`. */
export interface SitePlace {
  address: string;
  part: string;
}

/** Where a link to a place of the site leads from a file of the pack; undefined: the pack does not have it. */
export type Placement = (place: SitePlace) => string | undefined;

/**
 * Turns the links of a page's piece into links of a file of the pack. What the pack lacks goes to the published site,
 * or becomes plain words where nobody said where that is.
 */
export function placeLinks(
  tree: Element,
  file: string,
  placement: Placement,
  site: string | undefined,
): void {
  visit(tree, 'element', (node) => {
    const { properties } = node;
    const href = properties['href'];
    if (node.tagName !== 'a' || typeof href !== 'string' || /^[a-z][\w+.-]*:/i.test(href)) return;
    const [way = '', part = ''] = href.split('#');
    const path = way === '' ? file : inSite(file, way);
    const address = `/${path.replace(/index\.html$/, '')}`;
    const target = placement({ address, part }) ?? published(site, address, part);
    if (target !== undefined) properties['href'] = target;
    else plain(node);
  });
}

/** Links to parts that the file does not have become plain words. */
export function dropDeadAnchors(tree: Element, ids: ReadonlySet<string>): void {
  visit(tree, 'element', (node) => {
    const href = node.properties['href'];
    if (
      node.tagName === 'a' &&
      typeof href === 'string' &&
      href.startsWith('#') &&
      !ids.has(decodeURIComponent(href.slice(1)))
    )
      plain(node);
  });
}

function published(site: string | undefined, address: string, part: string): string | undefined {
  return site && `${site.replace(/\/+$/, '')}${address}${part ? `#${part}` : ''}`;
}

/** In a picture a link without an address is a group already. */
function plain(node: Element): void {
  delete node.properties['href'];
  if (node.properties['transform'] === undefined) node.tagName = 'span';
}
