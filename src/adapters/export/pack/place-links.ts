import type { Element } from 'hast';
import { decodeAddress } from '../../../domain/text/decode-address.ts';
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
  eachLink(tree, (node, href, inPicture) => {
    if (/^[a-z][\w+.-]*:/i.test(href)) return;
    const [way = '', part = ''] = href.split('#');
    const path = way === '' ? file : inSite(file, way);
    const address = `/${path.replace(/index\.html$/, '')}`;
    const target = placement({ address, part }) ?? published(site, address, part);
    if (target !== undefined) node.properties['href'] = target;
    else plain(node, inPicture);
  });
}

/** Links to parts that the file does not have become plain words. */
export function dropDeadAnchors(tree: Element, ids: ReadonlySet<string>): void {
  eachLink(tree, (node, href, inPicture) => {
    if (href.startsWith('#') && !ids.has(decodeAddress(href.slice(1)))) plain(node, inPicture);
  });
}

function published(site: string | undefined, address: string, part: string): string | undefined {
  return site && `${site.replace(/\/+$/, '')}${address}${part ? `#${part}` : ''}`;
}

function eachLink(
  node: Element,
  change: (link: Element, href: string, inPicture: boolean) => void,
  inPicture = false,
): void {
  const href = node.properties['href'];
  if (node.tagName === 'a' && typeof href === 'string') change(node, href, inPicture);
  for (const child of node.children)
    if (child.type === 'element') eachLink(child, change, inPicture || node.tagName === 'svg');
}

/** In a picture a link without an address is a group already, and a word of HTML would end the picture. */
function plain(node: Element, inPicture: boolean): void {
  delete node.properties['href'];
  if (!inPicture) node.tagName = 'span';
}
