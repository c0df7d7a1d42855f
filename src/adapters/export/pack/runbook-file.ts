import { visit } from 'unist-util-visit';
import { embedPictures, packDocument } from './pack-document.ts';
import { attach, packNotice, partFor, type PackSite } from './pack-site.ts';
import { dropDeadAnchors, placeLinks } from './place-links.ts';
import { readPage } from './read-page.ts';
import { idsOf } from './tree.ts';

/** Islands that work alone in a file; one that is not in the site is no loss. */
const ISLANDS = ['theme', 'diagram-more', 'run-mode', 'runbook', 'runbook-late'];
const RUNBOOK = /^\/runbooks\/([\w-]+)\/$/;

/** The page of one runbook as a file. Links to other runbooks lead to the files beside it. */
export async function runbookFile(pack: PackSite, id: string): Promise<string> {
  const page = await readPage(pack.site, `runbooks/${id}/index.html`);
  const { main, file } = page;
  placeLinks(
    main,
    file,
    ({ address, part }) => {
      const other = RUNBOOK.exec(address)?.[1];
      if (other === id) return `#${part || 'Main'}`;
      if (other !== undefined && pack.runbooks.includes(other))
        return `${other}.html${part ? `#${part}` : ''}`;
      const place = partFor(pack, address);
      return place ? `war-room.html#${place}` : attach(pack, { address, part });
    },
    pack.address,
  );
  dropDeadAnchors(main, new Set([...idsOf(main), 'Main']));
  await embedPictures(main, file, pack.assets);
  // The script that would draw what is left undrawn is larger than the file: the source stands for it.
  visit(main, 'element', ({ properties }) => void delete properties['dataDiagram']);
  // A file has no first page to pin it to.
  visit(main, 'element', (element, index, parent) => {
    if (element.properties['dataPin'] === undefined || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
  const runs = page.lateStyles['run'];
  const late = [runs, page.lateStyles['diagram']].flatMap((file) => (file ? [{ file }] : []));
  const names = ISLANDS.filter((name) => runs || name !== 'run-mode');
  const scripts = await Promise.all([
    ...(runs ? [pack.assets.text(`runs/plans/${id}.js`)] : []),
    ...names.map((name) => pack.assets.script(name)),
  ]);
  return packDocument(
    {
      title: page.title,
      bodyClass: page.bodyClass,
      styles: [...page.styles, ...late],
      look: page.look,
      scripts: scripts.filter((text) => text !== undefined),
      bar: [
        { label: pack.name, href: 'war-room.html' },
        { label: 'Contacts', href: 'war-room.html#part-contacts' },
        { label: 'Runbooks', href: 'war-room.html#runbooks' },
      ],
      notice: packNotice(pack),
      main: main.children.filter((child) => child.type === 'element'),
      foot: `As of ${pack.today}`,
    },
    pack.assets,
  );
}
