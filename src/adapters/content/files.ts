import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isCarried } from '../../domain/model/attachment.ts';
import { ownFile } from '../../domain/model/file-places.ts';
import { listFolders, type ListedFile } from './list-folders.ts';

/** The reader's world: real folders, or a tree in a test. */
export interface Files {
  list(): Promise<ListedFile[]>;
  /** Bytes of a listed file; rejects where it cannot be read. */
  read(file: string): Promise<Uint8Array>;
  /** Whether a file or folder is there, listed or not: it is only looked for. Absent where nobody can tell. */
  exists?(file: string): boolean;
}

export const HOME = ['runbooks', 'content'];
const SKIPPED = /^(\.|node_modules$|dist$)/;

/** Names that no file of a programme lies below. */
export function isSkipped(name: string): boolean {
  return SKIPPED.test(name);
}

/**
 * Files of a programme on disk: `runbooks/` and `content/`, or every page of Markdown where neither holds one of ours.
 * A thousand small files are read several times faster one after the other than through Node's thread pool.
 */
export function filesOnDisk(root: string): Files {
  return {
    async list() {
      const own = listHomes(root);
      const files =
        own.length > 0
          ? own
          : listFolders(root, [''], isSkipped).filter(
              ({ file }) => /\.(md|markdown|mdx)$/i.test(file) || isCarried(file),
            );
      return composed(files).sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    read: async (file) => readFileSync(placeOnDisk(root, file)),
    exists: (file) => existsSync(placeOnDisk(root, file)),
  };
}

/** Files of a programme's homes; none where the folders of these names are not a programme's. */
export function listHomes(root: string): ListedFile[] {
  const homes = HOME.filter((folder) => existsSync(path.join(root, folder)));
  const files = listFolders(root, homes, isSkipped);
  return ownFile(files.map(({ file }) => file)) === undefined ? [] : files;
}

/** Files by their composed names, as links have them; of two that differ in nothing else, one. */
function composed(files: readonly ListedFile[]): ListedFile[] {
  return [...new Map(files.map((entry) => [entry.file.normalize('NFC'), entry]))].map(([file, entry]) => ({
    ...entry,
    file,
  }));
}

/** The same place, relative to the root. */
export function nameOnDisk(root: string, file: string): string {
  return path.relative(root, placeOnDisk(root, file)).split(path.sep).join('/');
}

/** Where a file lies whose composed name is known: some systems store the letters of names taken apart. */
export function placeOnDisk(root: string, file: string): string {
  const plain = path.join(root, file);
  if (existsSync(plain)) return plain;
  let place = root;
  for (const part of file.split('/')) {
    const names = existsSync(place) ? readdirSync(place) : [];
    place = path.join(place, names.find((name) => name.normalize('NFC') === part) ?? part);
  }
  return place;
}
