import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, open, readdir, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { atPlace } from './at-place.ts';
import { isRunning, ownIdentity } from './process-identity.ts';

/** A name beside a file that nobody else uses; short, since the file's own name may be as long as names can be. */
export function besides(file: string): string {
  return path.join(path.dirname(file), `${TEMPORARY}${process.pid}-${randomBytes(6).toString('hex')}`);
}

/** How names of files begin that are nothing yet. */
export const TEMPORARY = '.readyroom-tmp-';

/** Removes what processes that were killed have left half-written in a folder. */
export async function sweepTemporary(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(TEMPORARY) ? Number(/^(\d+)-/.exec(name.slice(TEMPORARY.length))?.[1]) : NaN;
    if (Number.isNaN(pid) || isRunning({ ...ownIdentity(), pid, start: '' })) continue;
    await rm(path.join(folder, name), { force: true });
  }
}

/** Puts a text in the place of a file, whole: a reader sees the old one or the new one. Mode and owner stay. */
export async function replaceWhole(file: string, text: string | Uint8Array): Promise<void> {
  const whole = besides(file);
  try {
    const handle = await open(whole, 'wx');
    try {
      await atPlace(file, () => handle.writeFile(text));
      await keepOwner(handle, file);
    } finally {
      await handle.close();
    }
    await rename(whole, file);
  } finally {
    await rm(whole, { force: true });
  }
}

/** Writes a file that must not be there, whole: a reader never sees a part of it. False where it is there. */
export async function writeNew(file: string, text: string | Uint8Array): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  const whole = besides(file);
  try {
    await atPlace(file, () => writeFile(whole, text, { flag: 'wx' }));
    await link(whole, file);
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    // Without its own file, taken for one of a killed process by a container that cannot see this one: try again.
    if (code === 'EEXIST' || (code === 'ENOENT' && syscall === 'link')) return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return writeWithoutLinks(file, text);
    throw error;
  } finally {
    await rm(whole, { force: true });
  }
}

/** Gives a file the mode and the owner of the one that it is to replace. */
export async function keepOwner(handle: FileHandle, file: string): Promise<void> {
  const known = await lstat(file).catch(() => undefined);
  if (!known?.isFile()) return;
  await handle.chmod(known.mode);
  // Only the superuser may give files away, and must: the next edit is the owner's.
  if (process.getuid?.() === 0) await handle.chown(known.uid, known.gid);
}

/** On a file system that has no links: there a kill can leave a part. */
async function writeWithoutLinks(file: string, text: string | Uint8Array): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    try {
      await atPlace(file, () => handle.writeFile(text));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
