import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { embedPictures, packDocument } from './pack-document.ts';
import { attach, packNotice, partFor, partSheets, runbookSheet, type PackSite } from './pack-site.ts';
import { indexOfPack } from './index-of-pack.ts';
import { dropDeadAnchors, placeLinks, type Placement } from './place-links.ts';
import { readPage, type SitePage } from './read-page.ts';
import { partId, setApart } from './set-apart.ts';
import { el, findElement, idsOf } from './tree.ts';

const ISLANDS = ['theme', 'copy-code', 'print', 'search-dialog', 'search'];

/** Everything in one file: contacts, every runbook of the pack, alerts, message templates, an empty log, search. */
export async function warRoomFile(pack: PackSite): Promise<string> {
  const placement: Placement = ({ address, part }) => {
    const id = /^\/runbooks\/([\w-]+)\/$/.exec(address)?.[1];
    if (id !== undefined && pack.runbooks.includes(id)) return `#${partId(id, part)}`;
    if (address === '/runbooks/') return '#runbooks';
    // Only the two lists of the page stand in the pack, together.
    if (address === '/roles/' && /^(?:contacts|fallbacks)$/.test(part)) return '#part-contacts';
    const place = address === '/print/' ? part : partFor(pack, address);
    return place ? `#${place}` : attach(pack, { address, part });
  };
  const pages = await Promise.all(
    pack.runbooks.map((id) => readPage(pack.site, `runbooks/${id}/index.html`)),
  );
  const sheets = pages.map((page, at) => sheetOf(page, pack.runbooks[at]!));
  const [before, after] = partSheets(pack.print);
  if (!before || !after) throw new Error('print/index.html has no parts');
  leaveOut(before, pack.runbooks);
  // Inside: what stands before the first sheet would print on a page without a label.
  before.children.unshift(el('div', { className: ['page-head'] }, el('h1', {}, 'War room')));
  const main: Element[] = [before, ...sheets, after];
  for (const [at, tree] of main.entries()) {
    const file = pages[at - 1]?.file ?? pack.print.file;
    placeLinks(tree, file, placement, pack.address);
    await embedPictures(tree, file, pack.assets);
  }
  const ids = new Set([...idsOf(...main), 'Main']);
  for (const tree of main) dropDeadAnchors(tree, ids);
  const index = indexOfPack(await pack.assets.text('scripts/search-index.js'), placement, ids);
  const islands = await Promise.all(ISLANDS.map((name) => pack.assets.script(name)));
  return packDocument(
    {
      title: `War room · ${pack.name}`,
      bodyClass: '',
      styles: allStyles([pack.print, ...pages], pack),
      look: pack.print.look,
      scripts: [index, ...islands].filter((text) => text !== undefined),
      bar: [
        { label: pack.name, href: '#Main' },
        ...barLinks(ids),
        { label: 'Search', href: '#runbooks', search: true },
      ],
      notice: packNotice(pack),
      main,
      foot: `As of ${pack.today}`,
    },
    pack.assets,
  );
}

function sheetOf(page: SitePage, id: string): Element {
  const sheet = runbookSheet(page);
  setApart(sheet, id);
  sheet.properties['id'] = partId(id, '');
  return sheet;
}

/** The list of runbooks names only those that the file holds. */
function leaveOut(before: Element, runbooks: readonly string[]): void {
  visit(before, 'element', (node, at, parent) => {
    const id = node.properties['dataIndex'];
    if (id === undefined || runbooks.includes(String(id)) || !parent || at === undefined) return undefined;
    parent.children.splice(at, 1);
    return at;
  });
  const list = findElement(
    before,
    ({ tagName, properties }) => tagName === 'ul' && properties['dataRunbooks'] !== undefined,
  );
  if (list) list.properties['id'] = 'runbooks';
}

function barLinks(ids: ReadonlySet<string>): { label: string; href: string }[] {
  const parts = {
    'part-contacts': 'Contacts',
    runbooks: 'Runbooks',
    'part-clocks': 'Clocks',
    'part-alerts': 'Alerts',
    'part-messages': 'Messages',
  };
  return Object.entries(parts)
    .filter(([id]) => ids.has(id))
    .map(([id, label]) => ({ label, href: `#${id}` }));
}

/** Each style sheet once; search has one that pages fetch when it is wanted. */
function allStyles(pages: SitePage[], { print }: PackSite): SitePage['styles'] {
  const found = new Map(pages.flatMap(({ styles }) => styles.map((style) => [style.file, style])));
  const search = print.lateStyles['search'];
  if (search) found.set(search, { file: search });
  return [...found.values()];
}
