import type { Carried } from '../../model/attachment.ts';
import { foldersAbove } from '../../model/file-places.ts';
import { isRunbookBody, type SourceFile } from '../../model/source-file.ts';
import { perWorld } from '../per-world.ts';

/** Where a programme's files live. A folder without them is judged too: each of its `.md` as a runbook, without lists to look names up in. */
const HOMES = /^(runbooks|content)\//;

export const hasHomes = perWorld(({ sources, carried = [] }) =>
  [...sources, ...carried].some(({ file }) => HOMES.test(file)),
);

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

/** A place that is never listed, hidden folders above all: what lies there nobody knows. */
export function isUnlisted(path: string): boolean {
  return /(^|\/)(\.|(node_modules|dist)(\/|$))/.test(path);
}

/** A page about a folder for readers of the repository; a page of the site only where its kind is `folder`. */
export function isReadme(file: string): boolean {
  return /(^|\/)readme\.md$/i.test(file);
}

const ABOUT =
  /(^|\/)(_?index|readme|changelog|code[-_]of[-_]conduct|contributing|governance|licen[cs]e|maintainers|security|support|skill|agents|claude|personas?|pull_request_template)\.(md|markdown)$/i;

/** A page about a repository that is no programme, not about an incident: a README with phases is a runbook. */
export function isAboutRepository({ file, body }: SourceFile): boolean {
  if (!ABOUT.test(file)) return false;
  return !isRunbookBody(body) || body.sections.every(({ phases }) => phases.length === 0);
}

/** False where the end of the front matter is missing: what is text and what is not, nobody can tell. */
export function hasText({ body, failures }: SourceFile): boolean {
  return body !== undefined && !failures.some(({ reason }) => reason === 'unclosed-front-matter');
}
