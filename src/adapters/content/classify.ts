import { KIND_FOLDERS, KINDS, SINGLE_FILES, type FileKind } from '../../domain/model/kinds.ts';
import { PICTURE } from '../../domain/model/picture.ts';

/** Pages about a folder: no pages of the site. */
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
    return isAboutFolder(file, folder === own) ? undefined : kind;
  }
  return undefined;
}

function isAboutFolder(file: string, isDirect: boolean): boolean {
  return isDirect ? /\/README\.md$/i.test(file) : ABOUT_FOLDER.test(file);
}

/** Pictures that pages may show. */
export function isPicture(file: string): boolean {
  return PICTURE.test(file);
}
