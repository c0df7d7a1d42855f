import { fileId } from '../../links/read-names.ts';
import type { Link } from '../../model/body.ts';
import type { Carried } from '../../model/attachment.ts';
import { foldersAbove, ownFile } from '../../model/file-places.ts';
import { KINDS } from '../../model/kinds.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';

/** Where a programme's files live. A folder without them is judged too: each of its `.md` as a runbook, without lists to look names up in. */
const HOMES = /^(runbooks|content)\//;

/** The file that makes the folder a programme; undefined where none does. */
export function programmeFile({ sources, carried = [] }: World): string | undefined {
  return ownFile([...sources, ...carried].map(({ file }) => file));
}

export const hasHomes = perWorld((world) => programmeFile(world) !== undefined);

export function isInHomes(path: string): boolean {
  return HOMES.test(path);
}

export const sourcesByFile = perWorld(
  ({ sources }): ReadonlyMap<string, SourceFile> => new Map(sources.map((source) => [source.file, source])),
);

/** Carried files by path; undefined where nobody listed them. */
export const carriedByFile = perWorld(
  ({ carried }): ReadonlyMap<string, Carried> | undefined =>
    carried && new Map(carried.map((one) => [one.file, one])),
);

/** Every folder that holds a file at any depth. */
export const knownFolders = perWorld(({ sources, carried = [] }): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const { file } of [...sources, ...carried])
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1))
      folders.add(file.slice(0, at));
  return folders;
});

/** Paths of the folders below `runbooks/` that have a page: a runbook lies there, at any depth, or words of their own. */
export const pageFolders = perWorld(
  ({ sources }): ReadonlySet<string> =>
    new Set(
      sources
        .filter(({ kind }) => kind === 'runbook' || kind === 'folder')
        .flatMap(({ file }) => foldersAbove(file)),
    ),
);

/** A place that is never listed, hidden folders above all: what lies there is only looked for, where anybody can. */
export function isUnlisted(path: string): boolean {
  return /(^|\/)(\.|(node_modules|dist)(\/|$))/.test(path);
}

/** True of a file or folder that was looked for on the disk, and is not there. */
export function isAbsent({ absent }: World, path: string): boolean {
  return absent?.has(path) === true;
}

/** True of a diagram's link to `/guides/why/`: it leads nowhere on the forge, and to a page on the site. */
export function isSiteAddress(world: World, { inDiagram, target }: Link): boolean {
  if (!inDiagram || target.kind !== 'file' || isInHomes(target.path)) return false;
  const address = `/${target.path}/`;
  return (
    hasHomes(world) && (pageAddresses(world).has(address) || LISTED.some((page) => address.startsWith(page)))
  );
}

/** Below these pages stand those of entries. */
const LISTED = Object.values(KINDS).flatMap(({ file, page }) =>
  file.endsWith('.yml') && page !== '/' ? [page] : [],
);

const pageAddresses = perWorld(
  ({ sources }): ReadonlySet<string> =>
    new Set(
      sources.flatMap(({ kind, file }) =>
        kind ? [KINDS[kind].page, `${KINDS[kind].page}${fileId(file)}/`] : [],
      ),
    ),
);

/** A page about a folder for readers of the repository; a page of the site only where its kind is `folder`. */
export function isReadme(file: string): boolean {
  return /(^|\/)readme\.md$/i.test(file);
}

/** False where the end of the front matter is missing: what is text and what is not, nobody can tell. */
export function hasText({ body, failures }: SourceFile): boolean {
  return body !== undefined && !failures.some(({ reason }) => reason === 'unclosed-front-matter');
}
