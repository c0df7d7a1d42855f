import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from '../disk/lock.ts';
import { sweepTemporary, TEMPORARY } from '../disk/write-whole.ts';
import { carryOut, JOURNAL, settleJournal, takeBack, writeJournal, type Journal } from './journal.ts';
import { refuseLinks } from './refuse-links.ts';

/** A file as it is to become. `before` is what it was when the change was made; undefined: there was none. */
export interface FileChange {
  /** Relative to the root, with `/`. */
  file: string;
  before: Uint8Array | undefined;
  after: string;
}

/** The same of any file, a picture too. */
export interface ContentChange extends Omit<FileChange, 'after'> {
  after: string | Uint8Array;
}

/** Held by the one command that writes in a programme. */
export const WRITE_LOCK = '.readyroom-lock';
/** Writing takes milliseconds; another command is waited for much longer, and a dead one in another container less. */
const LOCKING = { patience: 120_000, longest: 60_000 };

/**
 * Writes all files or none, one command at a time; one that is killed is finished or taken back by the next. Returns
 * the files that are no longer what they were, and then wrote nothing. Never writes through a link.
 */
export async function writeAll(root: string, changes: readonly ContentChange[]): Promise<string[]> {
  if (changes.length === 0) return [];
  const made = await mkdir(root, { recursive: true });
  try {
    return await withLock(path.join(root, WRITE_LOCK), LOCKING, async () => {
      await settleJournal(root);
      await sweepTemporary(root);
      for (const { file } of changes) await refuseLinks(root, file);
      const stale = (await Promise.all(changes.map((change) => staleName(root, change)))).flatMap(
        (name) => name ?? [],
      );
      return stale.length > 0 ? [...new Set(stale)] : write(root, changes);
    });
  } finally {
    if (made) await removeEmpty(root, made);
  }
}

async function write(root: string, changes: readonly ContentChange[]): Promise<string[]> {
  const journal: Journal = {
    folders: await missingFolders(root, changes),
    changes: changes.map(({ file, before, after }) => ({
      file,
      temporary: path.posix.join(path.posix.dirname(file), `${TEMPORARY}${randomBytes(6).toString('hex')}`),
      before: before ? Buffer.from(before).toString('base64') : null,
      ...(typeof after === 'string'
        ? { after }
        : { after: Buffer.from(after).toString('base64'), coded: true }),
    })),
  };
  await writeJournal(root, journal);
  try {
    const taken = await carryOut(root, journal);
    if (taken !== undefined) await takeBack(root, journal, taken);
    await rm(path.join(root, JOURNAL), { force: true });
    if (taken !== undefined) return [taken];
  } catch (error) {
    await takeBack(root, journal);
    await rm(path.join(root, JOURNAL), { force: true });
    throw error;
  }
  return [];
}

/** What stands where the change was not made for it: the file itself, or a file in the place of its folder. */
async function staleName(root: string, { file, before }: ContentChange): Promise<string | undefined> {
  const parts = file.split('/');
  for (let length = 1; length < parts.length; length++) {
    const part = parts.slice(0, length).join('/');
    const state = await lstat(path.join(root, part)).catch(() => undefined);
    if (!state) return before === undefined ? undefined : file;
    if (!state.isDirectory()) return part;
  }
  try {
    const now = await readFile(path.join(root, file));
    return before !== undefined && now.equals(before) ? undefined : file;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return before === undefined ? undefined : file;
  }
}

async function missingFolders(root: string, changes: readonly ContentChange[]): Promise<string[]> {
  const folders = new Set<string>();
  for (const { file } of changes) {
    const parts = file.split('/').slice(0, -1);
    for (let length = 1; length <= parts.length; length++) folders.add(parts.slice(0, length).join('/'));
  }
  const there = await Promise.all(
    [...folders].map((folder) =>
      lstat(path.join(root, folder)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return [...folders].filter((_, at) => !there[at]).sort((a, b) => a.length - b.length);
}

/** Removes folders that were made for nothing, from the innermost out. */
async function removeEmpty(innermost: string, outermost: string): Promise<void> {
  for (let folder = innermost; folder.length >= outermost.length; folder = path.dirname(folder))
    if (
      !(await rmdir(folder).then(
        () => true,
        () => false,
      ))
    )
      return;
}
