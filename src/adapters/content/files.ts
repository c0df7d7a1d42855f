import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isCarried } from '../../domain/model/attachment.ts';
import { listFolders, type ListedFile } from './list-folders.ts';

/** The reader's world: real folders, or a tree in a test. */
export interface Files {
  list(): Promise<ListedFile[]>;
  /** Bytes of a listed file; rejects where it cannot be read. */
  read(file: string): Promise<Uint8Array>;
}

export const HOME = ['runbooks', 'content'];
const SKIPPED = /^(\.|node_modules$|dist$)/;

/** Names that no file of a programme lies below. */
export function isSkipped(name: string): boolean {
  return SKIPPED.test(name);
}

/**
 * Files of a programme on disk: `runbooks/` and `content/`, or every page of Markdown where both are missing. A thousand small
 * files are read several times faster one after the other than through Node's thread pool.
 */
export function filesOnDisk(root: string): Files {
  return {
    async list() {
      const homes = HOME.filter((folder) => existsSync(path.join(root, folder)));
      const found = listFolders(root, homes.length > 0 ? homes : [''], isSkipped);
      const files = found.filter(
        ({ file }) => homes.length > 0 || /\.(md|markdown|mdx)$/i.test(file) || isCarried(file),
      );
      return files.sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    read: async (file) => readFileSync(path.join(root, file)),
  };
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
