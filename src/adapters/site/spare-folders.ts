import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  type Dirent,
} from 'node:fs';
import path from 'node:path';
import { besides } from '../disk/write-whole.ts';

/*
 * A site has a folder for each page, and to make them anew takes longer than to fill them. Those of the site before are
 * kept without their files, and the next build fills them again.
 */

/** Takes a site that is no longer served apart: its folders go to `spare`, or away where they cannot. */
export function putAside(old: string, spare: string): void {
  try {
    if (!lstatSync(old).isDirectory()) throw new Error('a link');
    removeFiles(old);
    mkdirSync(path.dirname(spare), { recursive: true });
    renameSync(old, spare);
  } catch {
    rmSync(old, { recursive: true, force: true });
  }
}

/** Links are taken away, never followed. */
function removeFiles(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) removeFiles(place);
    else unlinkSync(place);
  }
}

/**
 * Moves the folders that were put aside into a fresh folder, where they are such as would be made in it: with a file
 * among them, or with other rights, none is taken. Answers with their paths.
 */
export function fillWithSpare(spare: string, fresh: string): string[] {
  const own = besides(spare);
  let moved: string[] = [];
  try {
    // Whoever moves them has them.
    renameSync(spare, own);
    const entries = readdirSync(own, { recursive: true, withFileTypes: true });
    const places = entries.map(({ parentPath, name }) => path.join(parentPath, name));
    if (!entries.every(isFolder) || !places.every(alike(fresh))) return [];
    moved = places.map((place) => path.join(fresh, path.relative(own, place)));
    for (const name of readdirSync(own)) renameSync(path.join(own, name), path.join(fresh, name));
  } catch {
    // Another build took them, or they lie on another disk: folders are made anew.
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  return moved.filter((folder) => existsSync(folder));
}

/** Removes those of the folders that nothing was put into. */
export function removeUnused(folders: readonly string[]): void {
  for (const folder of [...folders].sort((a, b) => b.length - a.length))
    if (readdirSync(folder).length === 0) rmdirSync(folder);
}

const isFolder = (entry: Dirent): boolean => entry.isDirectory();

function alike(fresh: string): (place: string) => boolean {
  const { mode, uid, gid } = statSync(fresh);
  return (place) => {
    const own = statSync(place);
    return own.mode === mode && own.uid === uid && own.gid === gid;
  };
}
