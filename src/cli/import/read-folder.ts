import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isSkipped } from '../../adapters/content/files.ts';
import { listFolders, type ListedFile } from '../../adapters/content/list-folders.ts';
import { decodeForeign, MOST_BYTES, tooLarge } from '../../adapters/import/runbooks/decode-foreign.ts';
import type { ReadPage } from '../../adapters/import/runbooks/plan-import.ts';

/** What lies in a folder that is imported. */
export interface ReadFolder {
  root: string;
  pages: ReadPage[];
  others: Set<string>;
  /** What needs no import, and why. */
  skipped: { file: string; why: string }[];
  refused: { file: string; problem: string }[];
}

const PAGE = /\.(?:md|mdx|markdown|mdown|mkd)$/i;

/** Reads every page below a folder, or one page; nothing behind a link, nothing that is too large for a page. */
export function readFolder(source: string, out: string): ReadFolder {
  const single = statSync(source).isFile();
  const root = single ? path.dirname(source) : source;
  const own = path.relative(root, out).split(path.sep).join('/');
  const isOut = (file: string) =>
    own !== '' && !own.startsWith('..') && (file === own || file.startsWith(`${own}/`));
  const folder: ReadFolder = { root, pages: [], others: new Set(), skipped: [], refused: [] };
  const listed = listFolders(root, [''], isSkipped).filter(({ file }) => !isOut(file));
  for (const entry of listed.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    const isPage = single ? path.join(root, entry.file) === source : PAGE.test(entry.file);
    if (!isPage) {
      if (!entry.symbolicLink) folder.others.add(entry.file.normalize('NFC'));
      else folder.skipped.push({ file: entry.file, why: 'a link to another place: not followed' });
    } else readPage(folder, entry);
  }
  return folder;
}

function readPage(
  { root, pages, skipped, refused }: ReadFolder,
  { file, symbolicLink, bytes }: ListedFile,
): void {
  if (symbolicLink) return void skipped.push({ file, why: 'a link to another place: not followed' });
  if (bytes > MOST_BYTES) return void refused.push({ file, problem: tooLarge(bytes) });
  const place = path.join(root, file);
  if (!lstatSync(place, { throwIfNoEntry: false })?.isFile()) return;
  const decoded = decodeForeign(readFileSync(place));
  if ('empty' in decoded) skipped.push({ file, why: 'empty' });
  else if ('problem' in decoded) refused.push({ file, problem: decoded.problem });
  else pages.push({ file: file.normalize('NFC'), ...decoded });
}
