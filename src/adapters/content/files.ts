import { lstat, readFile, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What a listing tells of one file. */
export interface ListedFile {
  /** Relative to the root, with `/`. */
  file: string;
  symbolicLink: boolean;
  bytes: number;
  /** When it was written, in milliseconds; absent where nobody knows. */
  modified?: number;
}

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

/** Files of a programme on disk: `runbooks/` and `content/`, or every `.md` where both are missing. */
export function filesOnDisk(root: string): Files {
  return {
    async list() {
      const homes = HOME.filter((folder) => existsSync(path.join(root, folder)));
      const found = await Promise.all((homes.length > 0 ? homes : ['']).map((folder) => listFolder(root, folder)));
      const files = found.flat().filter(({ file }) => homes.length > 0 || /\.(md|markdown)$/i.test(file));
      return files.sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    read: (file) => readFile(path.join(root, file)),
  };
}

/** Symbolic links are listed, never followed: a link could lead out of the content folder. */
async function listFolder(root: string, folder: string): Promise<ListedFile[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<ListedFile[]> => {
      if (isSkipped(entry.name)) return [];
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listFolder(root, file);
      if (entry.isSymbolicLink()) return [{ file, symbolicLink: true, bytes: 0 }];
      if (!entry.isFile()) return [];
      // A file that is gone between the listing and here was not there.
      const state = await lstat(path.join(root, file)).catch(() => undefined);
      return state ? [{ file, symbolicLink: false, bytes: state.size, modified: state.mtimeMs }] : [];
    }),
  );
  return found.flat();
}
