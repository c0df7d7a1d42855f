import { createHash } from 'node:crypto';
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SEAL } from '../disk/seal-folder.ts';
import { listFiles } from './list-files.ts';

/** A file of the site: its path from the root, the SHA-256 of its content in hex, its size in bytes. */
export interface SiteFile {
  file: string;
  hash: string;
  size: number;
}

export const digest = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** Links a file into a new tree, or copies it. False where neither can be: it is gone. Throws where something is there already. */
export function placeFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    try {
      copyFileSync(from, to, constants.COPYFILE_EXCL);
      return true;
    } catch {
      rmSync(to, { force: true });
      return false;
    }
  }
}

/** Places all files of a folder, but its seal, below `to` in the site at `site`. */
export async function placeFolder(folder: string, site: string, to: string): Promise<SiteFile[]> {
  const placed: SiteFile[] = [];
  for (const each of await listFiles(folder)) {
    if (each === SEAL) continue;
    const file = path.posix.join(to, each);
    const content = readFileSync(path.join(folder, each));
    const target = path.join(site, file);
    mkdirSync(path.dirname(target), { recursive: true });
    if (!placeFile(path.join(folder, each), target)) writeFileSync(target, content);
    placed.push({ file, hash: digest(content), size: content.length });
  }
  return placed;
}

/** Writes a file of the site. */
export function writeSiteFile(site: string, file: string, content: Uint8Array | string): SiteFile {
  const bytes = Buffer.from(content);
  const target = path.join(site, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  return { file, hash: digest(bytes), size: bytes.length };
}
