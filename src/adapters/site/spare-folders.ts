import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { besides } from '../disk/write-whole.ts';

/*
 * To link thousands of files into as many folders takes longer than to look whether they are there. The site before is
 * kept as it was served, and the next build but one goes on from it.
 */

/** Puts a site that is no longer served aside, or away where it cannot be kept. */
export function putAside(old: string, spare: string): void {
  try {
    if (!lstatSync(old).isDirectory()) throw new Error('a link');
    mkdirSync(path.dirname(spare), { recursive: true });
    renameSync(old, spare);
  } catch {
    rmSync(old, { recursive: true, force: true });
  }
}

/** What was moved into a fresh folder: paths below it, with `/`. */
export interface Spare {
  folders: readonly string[];
  /** All that is no folder, whoever put it there: nothing is known of it yet. */
  files: readonly string[];
}

/**
 * Moves the site that was put aside into a fresh folder, where its folders are such as would be made in it: with other
 * rights, nothing is taken.
 */
export function fillWithSpare(spare: string, fresh: string): Spare {
  const own = besides(spare);
  let found: Spare = { folders: [], files: [] };
  try {
    // Whoever moves it has it.
    renameSync(spare, own);
    const all = listAll(own);
    if (!all.folders.every(alike(fresh, own))) return found;
    found = all;
    for (const name of readdirSync(own)) renameSync(path.join(own, name), path.join(fresh, name));
    return found;
  } catch {
    // Another build took it, or it lies on another disk: the rest is made anew.
    const isThere = (file: string) =>
      lstatSync(path.join(fresh, file), { throwIfNoEntry: false }) !== undefined;
    return { folders: found.folders.filter(isThere), files: found.files.filter(isThere) };
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Links are among the files: they are never followed. */
function listAll(root: string): Spare {
  const folders = [''];
  const files: string[] = [];
  for (const folder of folders)
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const place = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(place);
      else files.push(place);
    }
  return { folders: folders.slice(1), files };
}

function alike(fresh: string, own: string): (folder: string) => boolean {
  const { mode, uid, gid } = statSync(fresh);
  return (folder) => {
    const stat = lstatSync(path.join(own, folder));
    return stat.mode === mode && stat.uid === uid && stat.gid === gid;
  };
}
