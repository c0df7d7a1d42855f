import { embedPictures, packDocument } from './pack-document.ts';
import { packNotice, partFor, type PackSite } from './pack-site.ts';
import { dropDeadAnchors, placeLinks } from './place-links.ts';
import { readPage } from './read-page.ts';
import { findElement, idsOf } from './tree.ts';

/** Islands that work alone in a file; one that is not in the site is no loss. */
const ISLANDS = ['theme', 'copy-code', 'reading', 'print', 'diagram', 'run-mode', 'run'];
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
      if (other === id) return `#${part || 'main'}`;
      if (other !== undefined && pack.runbooks.includes(other))
        return `${other}.html${part ? `#${part}` : ''}`;
      const place = partFor(pack, address);
      return place && `war-room.html#${place}`;
    },
    pack.address,
  );
  dropDeadAnchors(main, new Set([...idsOf(main), 'main']));
  await embedPictures(main, file, pack.assets);
  const undrawn =
    findElement(main, ({ properties }) => properties['dataDiagram'] !== undefined) !== undefined;
  const runs = page.lateStyles['run'];
  const wanted = [...page.scripts, ...(runs ? ['run-mode'] : [])];
  const names = ISLANDS.filter((name) => wanted.includes(name) && !(name === 'diagram' && undrawn));
  const scripts = await Promise.all(names.map((name) => pack.assets.script(name)));
  return packDocument(
    {
      title: page.title,
      bodyClass: page.bodyClass,
      styles: [...page.styles, ...(runs ? [{ file: runs }] : [])],
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
