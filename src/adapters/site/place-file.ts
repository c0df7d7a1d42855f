import { createHash } from 'node:crypto';
import { constants, copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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

/** Writes a file of the site. */
export function writeSiteFile(site: string, file: string, content: Uint8Array | string): SiteFile {
  const bytes = Buffer.from(content);
  const target = path.join(site, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  return { file, hash: digest(bytes), size: bytes.length };
}
