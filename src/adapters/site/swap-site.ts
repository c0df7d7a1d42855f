import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Marks a folder as made by this product, so that a build never replaces anything else. */
export const SITE_MARK = '.readyroom-site';

/** A fresh folder beside `out`, on the same disk, to build into. */
export async function freshFolderBeside(out: string): Promise<string> {
  const folder = `${out}.building-${process.pid}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/** True where `out` may be replaced: it is missing, empty, or was made by a build, which left its mark. */
export function mayReplace(out: string, isEmpty: (folder: string) => boolean, mark = SITE_MARK): boolean {
  return !existsSync(out) || existsSync(path.join(out, mark)) || isEmpty(out);
}

/** Puts the finished site in the place of the old one; the old one stays until the new one is complete. */
export async function swapSite(finished: string, out: string): Promise<void> {
  const old = `${out}.old-${process.pid}`;
  if (existsSync(out)) await rename(out, old);
  try {
    await rename(finished, out);
  } catch (error) {
    if (existsSync(old)) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
