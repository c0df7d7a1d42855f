import type { Body } from '../model/body.ts';
import { foldersAbove } from '../model/file-places.ts';
import { DATA_KINDS, DOCUMENT_KINDS, KINDS } from '../model/kinds.ts';
import { isCarried } from '../model/attachment.ts';
import type { Document, Programme } from '../model/programme.ts';
import { exceeds, type Tlp } from '../model/tlp.ts';
import { WITHHELD } from '../model/withheld.ts';

/** Path of each file above the ceiling → the name that it is published under. */
export type HiddenFiles = ReadonlyMap<string, string>;

/** Files above the ceiling: of the lists, single files, files too broken for a list, and what such files show or attach. */
export function hiddenFiles(programme: Programme, ceiling: Tlp): HiddenFiles {
  const { labels = {} } = programme;
  const data = DATA_KINDS.flatMap((kind): { file: string; tlp: Tlp }[] => programme[KINDS[kind].list]);
  const listed = [...documentsOf(programme), ...data];
  const all = new Map<string, Tlp>([
    ...Object.entries(labels),
    ...listed.map(({ file, tlp }) => [file, tlp] as const),
  ]);
  const above = [...all.keys()].filter((file) => exceeds(all.get(file) ?? 'RED', ceiling)).sort();
  const shown = listed
    .filter(({ tlp }) => exceeds(tlp, ceiling))
    .flatMap((one) => ('body' in one ? carriedBy(one.body as Body) : []));
  const files = [
    ...above,
    ...new Set(shown.filter((file) => !above.includes(file))),
    ...hiddenFolders(
      above,
      [...all.keys()].filter((file) => !exceeds(all.get(file) ?? 'RED', ceiling)),
    ),
  ];
  return new Map(files.map((file, at) => [file, `${WITHHELD}-${at + 1}`]));
}

/** Folders below `runbooks/` of which every file is above the ceiling: their name goes with them. */
function hiddenFolders(above: readonly string[], visible: readonly string[]): string[] {
  const shown = new Set(visible.flatMap(foldersAbove));
  return [...new Set(above.flatMap(foldersAbove))].filter((folder) => !shown.has(folder)).sort();
}

/** Everything that has a Markdown body. */
export function documentsOf(programme: Programme): Document<object, Body>[] {
  return DOCUMENT_KINDS.flatMap((kind): Document<object, Body>[] => programme[KINDS[kind].list]);
}

/** Pictures and attachments that a text shows or leads to. */
export function carriedBy({ carried = [], links }: Pick<Body, 'carried' | 'links'>): string[] {
  const led = links.flatMap(({ target }) =>
    target.kind === 'file' && isCarried(target.path) ? [target.path] : [],
  );
  return [...new Set([...carried, ...led])];
}
