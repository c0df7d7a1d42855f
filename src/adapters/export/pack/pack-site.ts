import type { Element } from 'hast';
import { openAssets, type Assets } from './assets.ts';
import type { SitePlace } from './place-links.ts';
import { readPage, type SitePage } from './read-page.ts';
import { findElement, idsOf, wordsOf } from './tree.ts';

/** What a pack is made from: a built site, and what the command line knows of it. */
export interface PackRequest {
  /** Folder of the built site. */
  site: string;
  name: string;
  today: string;
  /** Ids of the runbooks that go into the pack, in the order of the pack. */
  runbooks: readonly string[];
  /** Where the site is published; absent: what the pack lacks is not linked. */
  address?: string | undefined;
}

/** The request with the pages read. */
export interface PackSite extends PackRequest {
  assets: Assets;
  print: SitePage;
  /** Ids of the parts that come before and after the runbooks: links lead there from everywhere. */
  parts: ReadonlySet<string>;
  /** Attachments that files of the pack link, as paths in the site: they lie beside them under the same path. */
  attached: Set<string>;
}

export async function openPackSite(request: PackRequest): Promise<PackSite> {
  const print = await readPage(request.site, 'print/index.html');
  return {
    ...request,
    assets: openAssets(request.site),
    print,
    parts: idsOf(...partSheets(print)),
    attached: new Set(),
  };
}

/** The pieces of `/print/` around the runbooks. */
export function partSheets({ main }: SitePage): Element[] {
  return main.children.filter(
    (node): node is Element =>
      node.type === 'element' && wordsOf(node.properties['className']).includes('sheet-Pack'),
  );
}

/** The sheet of a runbook on its own page. */
export function runbookSheet({ main, file }: SitePage): Element {
  const sheet = findElement(main, ({ properties }) => properties['dataRunbook'] !== undefined);
  if (!sheet) throw new Error(`${file} has no sheet`);
  return sheet;
}

/** The part of the war room that stands for a page of the site. */
export function partFor({ parts }: PackSite, address: string): string | undefined {
  const message = /^\/communications\/([\w-]+)\/$/.exec(address)?.[1];
  const part = message
    ? `message-${message}`
    : address.startsWith('/alerts/')
      ? 'part-alerts'
      : address.startsWith('/reference/regulations/')
        ? 'part-clocks'
        : address.startsWith('/reference/severity/')
          ? 'part-severity'
          : address.startsWith('/communications/')
            ? 'part-messages'
            : undefined;
  return part !== undefined && parts.has(part) ? part : undefined;
}

/** Where an attachment of the site lies beside the files of the pack; it is copied there at the end. */
export function attach({ attached }: PackSite, { address, part }: SitePlace): string | undefined {
  if (!address.startsWith('/assets/')) return undefined;
  const file = address.slice(1);
  attached.add(file);
  return `${file.split('/').map(encodeURIComponent).join('/')}${part ? `#${part}` : ''}`;
}

/** What every file of the pack says of itself. */
export function packNotice({ print, today, address }: PackSite): string {
  const where = address ? ` The site: ${address.replace(/^https?:\/\//, '').replace(/\/$/, '')}.` : '';
  return `${print.sample ?? `A copy, judged as of ${today}.`}${where}`;
}
