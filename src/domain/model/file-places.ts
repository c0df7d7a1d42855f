import { FILE_KINDS, KINDS, type FileKind } from './kinds.ts';

/** Kind of a single file, by its path. */
export const SINGLE_FILES: ReadonlyMap<string, FileKind> = new Map(
  FILE_KINDS.flatMap((kind) => (KINDS[kind].file.includes('<') ? [] : [[KINDS[kind].file, kind]])),
);

/** Kind of the files in a folder, by its path without a slash at its end. */
export const KIND_FOLDERS: ReadonlyMap<string, FileKind> = new Map(
  FILE_KINDS.flatMap((kind) => {
    const [folder = '', name = ''] = KINDS[kind].file.split('/<');
    return SINGLE_FILES.has(folder) || name.includes('/') ? [] : [[folder, kind]];
  }),
);

/** Pages about a folder: below `runbooks/` they are its page, elsewhere no pages of the site. */
const ABOUT_FOLDER = /\/(README|index|_index)\.md$/i;

/** What a file is for, by its place, Markdown in folders to any depth; undefined where the product has no use for it. */
export function classifyFile(file: string): FileKind | undefined {
  const single = SINGLE_FILES.get(file);
  if (single) return single;
  const own = file.slice(0, file.lastIndexOf('/'));
  for (let folder = own; folder !== ''; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const kind = KIND_FOLDERS.get(folder);
    if (!kind) continue;
    const ending = KINDS[kind].file.endsWith('.md') ? '.md' : '.yml';
    if (!file.endsWith(ending) || (ending === '.yml' && folder !== own)) return undefined;
    if (!isAboutFolder(file, folder === own)) return kind;
    return kind === 'runbook' ? 'folder' : undefined;
  }
  return undefined;
}

/** A page in the home of runbooks, whatever its ending: scripts lie in folders of that name, too. */
const RUNBOOK_PAGE = /^runbooks\/.*\.(?:md|mdx|markdown)$/i;

/**
 * The first of some files that makes their folder a programme; undefined where none does: a folder `content/` alone may
 * be another generator's, whose pages are judged like anybody's.
 */
export function ownFile(files: Iterable<string>): string | undefined {
  for (const file of files) {
    const spelt = file.toLowerCase().replace(/\.yaml$/, '.yml');
    if (RUNBOOK_PAGE.test(file) || SINGLE_FILES.has(spelt) || classifyFile(file)) return file;
  }
  return undefined;
}

function isAboutFolder(file: string, isDirect: boolean): boolean {
  return isDirect ? /\/README\.md$/i.test(file) : ABOUT_FOLDER.test(file);
}

/** Name of the folder that a path below `runbooks/` lies in or is, as its page's address has it: `plant/line-7`; '' for none. */
export function folderName(path: string): string {
  const parts = path.split('/').slice(1);
  return parts.map((part) => part.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-')).join('/');
}

/** Id of the page of `runbooks/` itself: its words stand on the list of all runbooks. */
export const TOP_FOLDER = '.';

/** The folder below `runbooks/` that a file lies in; '' where it lies in none. */
export function folderOf(file: string): string {
  return file.startsWith('runbooks/') ? folderName(file.slice(0, file.lastIndexOf('/'))) : '';
}

/** True of a path that can only be a folder below `runbooks/`. */
export function isRunbookFolder(path: string): boolean {
  return /^runbooks\/(?:.*\/)?[^./][^/]*$/.test(path) && !/\.[A-Za-z]\w*$/.test(path);
}

/** Paths of the folders below `runbooks/` that a file lies in, the innermost first. */
export function foldersAbove(file: string): string[] {
  const parts = file.split('/');
  if (parts[0] !== 'runbooks') return [];
  return parts.slice(1, -1).map((_, at) => parts.slice(0, parts.length - 1 - at).join('/'));
}
