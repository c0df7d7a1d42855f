import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { putAside } from './spare-folders.ts';
import { besideOut, claimFolder, INSIDE, sweepOut, unclaimFolder } from './sweep-out.ts';

/** Marks a folder as made by this product, so that a build never replaces anything else. */
export const SITE_MARK = '.readyroom-site';

/** Where the system lets no folder stand beside `out`, or moves none into its place. */
const KEPT_OUT = ['EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY'];

/**
 * A fresh folder to build into, on the same disk as `out`: beside it, or inside where it is a disk of its own or
 * what is around it cannot be written. What builds left there that were killed is swept first.
 */
export async function freshFolderFor(out: string): Promise<string> {
  await mkdir(path.dirname(out), { recursive: true });
  await sweepOut(out);
  if (!isDisk(out)) {
    const beside = besideOut(out, 'building');
    try {
      await mkdir(beside);
      await claimFolder(beside);
      return beside;
    } catch (error) {
      if (!existsSync(out) || !isKeptOut(error)) throw error;
    }
  }
  const inside = path.join(out, INSIDE);
  await rm(inside, { recursive: true, force: true });
  await mkdir(inside);
  return inside;
}

/**
 * Puts the finished site in the place of the old one; the old one stays until the new one is complete. `spare`: where
 * the folders of the old one go, for the next build.
 */
export async function swapSite(finished: string, out: string, spare?: string): Promise<void> {
  if (path.dirname(finished) === out) return swapContents(finished, out);
  await unclaimFolder(finished);
  for (let tries = 0; ; tries++) {
    const old = besideOut(out, 'old');
    const moved = await renameIfThere(out, old);
    try {
      await rename(finished, out);
      if (spare !== undefined && moved) return putAside(old, spare);
      return await rm(old, { recursive: true, force: true });
    } catch (error) {
      // Another build of the same site was faster: ours goes into its place in turn.
      const { code = '' } = error as NodeJS.ErrnoException;
      const again = ['ENOTEMPTY', 'EEXIST'].includes(code) && tries < 50;
      if (moved && !again) await rename(old, out).catch(() => undefined);
      else if (moved) await rm(old, { recursive: true, force: true });
      if (!again) throw error;
    }
  }
}

/** Where the folder itself cannot be moved: the old entries leave one by one, then the new ones come. */
async function swapContents(finished: string, out: string): Promise<void> {
  const old = path.join(finished, '.old');
  await mkdir(old);
  for (const name of await readdir(out)) {
    if (name !== INSIDE) await rename(path.join(out, name), path.join(old, name));
  }
  for (const name of await readdir(finished)) {
    if (name !== '.old') await rename(path.join(finished, name), path.join(out, name));
  }
  await rm(finished, { recursive: true, force: true });
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** True for a folder that something is mounted on: it cannot be moved. */
function isDisk(folder: string): boolean {
  const [own, around] = [folder, path.dirname(folder)].map(
    (each) => statSync(each, { throwIfNoEntry: false })?.dev,
  );
  return own !== undefined && own !== around;
}

function isKeptOut(error: unknown): boolean {
  return KEPT_OUT.includes((error as NodeJS.ErrnoException).code ?? '');
}
