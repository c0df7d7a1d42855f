import { readFileSync } from 'node:fs';
import { link, mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { atPlace } from '../disk/at-place.ts';
import { keepText, readKept } from '../disk/kept-text.ts';
import { keepOwner, replaceWhole, TEMPORARY, writeNew } from '../disk/write-whole.ts';
import { refuseLinks } from './refuse-links.ts';

/** What a command is about to write: enough to finish it, and to take it back. */
export interface Journal {
  /** Folders that it makes, the outermost first; relative to the root, as all names here. */
  folders: string[];
  changes: JournalChange[];
}

export interface JournalChange {
  file: string;
  /** Where the new text lies until it is put in its place. */
  temporary: string;
  /** Base64; null: there was no file. */
  before: string | null;
  after: string;
  /** Set where the new content is no text, and stands in base64 as well. */
  coded?: boolean;
}

const newContent = ({ after, coded }: JournalChange) => Buffer.from(after, coded ? 'base64' : 'utf8');

/** Lies in a programme as long as a command writes there; one that was killed leaves it. */
export const JOURNAL = '.readyroom-journal';

export async function writeJournal(root: string, journal: Journal): Promise<void> {
  await keepText(path.join(root, JOURNAL), journalKey(root), JSON.stringify(journal));
}

/** The journal that a killed command left; undefined where there is none that was written here. */
export function readJournal(root: string): Journal | undefined {
  const text = readKept(path.join(root, JOURNAL), journalKey(root));
  const journal = text === undefined ? undefined : (JSON.parse(text) as Journal);
  const names = journal?.changes.flatMap(({ file, temporary }) => [file, temporary]) ?? [];
  return [...names, ...(journal?.folders ?? [])].every(isBelow) ? journal : undefined;
}

/** Puts every file in its place. Resolves to a file that has appeared meanwhile: it is not overwritten. */
export async function carryOut(root: string, { folders, changes }: Journal): Promise<string | undefined> {
  for (const folder of folders) await mkdir(path.join(root, folder), { recursive: true });
  await Promise.all(changes.map((change) => writeOut(root, change)));
  for (const { file, temporary, before } of changes) {
    const [from, to] = [path.join(root, temporary), path.join(root, file)];
    if (before === null) {
      if (!(await placeNew(from, to))) return file;
    } else await rename(from, to);
  }
  return undefined;
}

/** Makes the files again what they were, except where somebody has written since; the file `not` is somebody else's. */
export async function takeBack(root: string, { folders, changes }: Journal, not?: string): Promise<void> {
  for (const change of changes) {
    const { file, temporary, before } = change;
    await rm(path.join(root, temporary), { force: true });
    const target = path.join(root, file);
    if (file === not || !(await holds(target, newContent(change)))) continue;
    if (before === null) await rm(target, { force: true });
    else await replaceWhole(target, Buffer.from(before, 'base64'));
  }
  for (const folder of folders.toReversed()) await rmdir(path.join(root, folder)).catch(() => undefined);
}

/**
 * Finishes or takes back what a killed command left half done; resolves to which of the two. Finishes where some of it
 * is done and nobody has written since.
 */
export async function settleJournal(root: string): Promise<'finished' | 'taken back' | undefined> {
  const journal = readJournal(root);
  if (!journal) return undefined;
  for (const { file } of journal.changes) await refuseLinks(root, file);
  const states = await Promise.all(journal.changes.map((change) => stateOf(root, change)));
  const finish = states.includes('after') && !states.includes('other');
  if (finish) {
    for (const [at, change] of journal.changes.entries()) {
      const target = path.join(root, change.file);
      if (states[at] === 'before' && change.before === null) await writeNew(target, newContent(change));
      else if (states[at] === 'before') await replaceWhole(target, newContent(change));
      await rm(path.join(root, change.temporary), { force: true });
    }
  } else await takeBack(root, journal);
  await rm(path.join(root, JOURNAL), { force: true });
  return finish ? 'finished' : 'taken back';
}

async function writeOut(root: string, change: JournalChange): Promise<void> {
  const { file, temporary } = change;
  const handle = await open(path.join(root, temporary), 'wx');
  try {
    await atPlace(path.join(root, file), () => handle.writeFile(newContent(change)));
    await keepOwner(handle, path.join(root, file));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Where links do not work, a file that appears in this very moment would be overwritten. */
async function placeNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    await rm(from);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error;
    await rename(from, to);
    return true;
  }
}

async function stateOf(root: string, change: JournalChange): Promise<'before' | 'after' | 'other'> {
  const { file, before } = change;
  const target = path.join(root, file);
  if (await holds(target, newContent(change))) return 'after';
  const there = await readFile(target).catch(() => undefined);
  const same = before === null ? !there : there?.equals(Buffer.from(before, 'base64'));
  return same ? 'before' : 'other';
}

async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  return (await readFile(file).catch(() => undefined))?.equals(bytes) ?? false;
}

/** A programme may come from anybody, and a journal with it: only one that was written here since the start counts. */
function journalKey(root: string): string {
  let start: string;
  try {
    start = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
  } catch {
    start = hostname();
  }
  return JSON.stringify([start, root]);
}

/** True for a name that stays below its root, and out of what git runs. */
function isBelow(name: string): boolean {
  const parts = name.split(/[\\/]/);
  const last = parts.at(-1) ?? '';
  return (
    !path.isAbsolute(name) &&
    parts.every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase())) &&
    (!last.startsWith('.readyroom') || last.startsWith(TEMPORARY))
  );
}
