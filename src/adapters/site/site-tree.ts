import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { placeFile, type SiteFile } from './place-file.ts';
import type { Spare } from './spare-folders.ts';

/** A file of a site, and how its disk tells that nobody has touched it since it was whole; none where that cannot be told. */
export interface StampedFile extends SiteFile {
  stamp?: string;
}

/** The new tree of a site. What stands in it from the tree before the last, untouched, need not be placed again. */
export interface SiteTree {
  /** Whether a file stands there as it has to be. */
  stands(file: SiteFile): boolean;
  /** The same, and then it stays. */
  keeps(file: SiteFile): boolean;
  /** Links a whole file into its place, or copies it. False where neither can be. */
  place(from: string, file: string): boolean;
  write(file: string, content: Uint8Array): void;
  remove(file: string): void;
  /** Removes what stands there and was not kept, and folders that nothing was put into. */
  removeUnused(): void;
  /** The stamp of a file of this tree, which now stands at `out`. */
  stampOf(out: string, file: string): string | undefined;
}

/** The clock of a disk may be so much coarser than ours: what was touched twice within it looks untouched. */
const COARSE = 100;
const WHOLE_SECONDS = 2_500;

/**
 * `spare`: what was moved into the tree; `known`: the files of the build before, with their stamps. What does not bear
 * its stamp is removed at once.
 */
export function openSiteTree(to: string, spare: Spare, known: ReadonlyMap<string, StampedFile>): SiteTree {
  const standing = new Map<string, StampedFile>();
  const stamps = new Map<string, string>();
  const placed = new Map<string, number>();
  const folders = new Set(['.', ...spare.folders]);
  for (const file of spare.files) {
    const entry = known.get(file);
    if (entry?.stamp !== undefined && readStamp(path.join(to, file))?.text === entry.stamp)
      standing.set(file, entry);
    else unlinkSync(path.join(to, file));
  }
  removeOthers(foldersOf(known.keys()));

  /** Removes the folders that none of these is and that nothing stands in. */
  function removeOthers(used: ReadonlySet<string>): void {
    const others = [...folders].filter((folder) => folder !== '.' && !used.has(folder));
    for (const folder of others.sort((a, b) => b.length - a.length)) {
      if (readdirSync(path.join(to, folder)).length > 0) continue;
      rmdirSync(path.join(to, folder));
      folders.delete(folder);
    }
  }

  /** Its place, free, in a folder that is there. */
  function free(file: string): string {
    const target = path.join(to, file);
    if (standing.delete(file)) unlinkSync(target);
    const folder = path.posix.dirname(file);
    if (!folders.has(folder)) mkdirSync(path.join(to, folder), { recursive: true });
    folders.add(folder);
    return target;
  }

  return {
    stands: ({ file, hash }) => standing.get(file)?.hash === hash,
    keeps({ file, hash }) {
      const entry = standing.get(file);
      if (entry?.stamp === undefined || entry.hash !== hash) return false;
      standing.delete(file);
      stamps.set(file, entry.stamp);
      return true;
    },
    place(from, file) {
      if (!placeFile(from, free(file))) return false;
      placed.set(file, Date.now());
      return true;
    },
    write(file, content) {
      writeFileSync(free(file), content, { flag: 'wx' });
      placed.set(file, Date.now());
    },
    remove(file) {
      stamps.delete(file);
      rmSync(path.join(to, file), { force: true });
    },
    removeUnused() {
      for (const file of standing.keys()) unlinkSync(path.join(to, file));
      standing.clear();
      removeOthers(foldersOf([...stamps.keys(), ...placed.keys()]));
    },
    stampOf(out, file) {
      const before = stamps.get(file);
      const at = placed.get(file);
      if (before !== undefined || at === undefined) return before;
      const stamp = readStamp(path.join(out, file));
      if (!stamp) return undefined;
      const { text, changed } = stamp;
      // Touched since it was placed, or so lately that a touch after this would not show.
      const coarse = changed % 1000 === 0 ? WHOLE_SECONDS : COARSE;
      return changed <= at + 1 && changed < Date.now() - coarse ? text : undefined;
    },
  };
}

/** All folders that files lie in, and those around them. */
function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}

/** Any write, link or change of rights changes it, and so does another file in the place of this one. */
function readStamp(file: string): { text: string; changed: number } | undefined {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  const { ino, size, mode, mtimeNs, ctimeNs } = stat;
  return { text: [ino, size, mode, mtimeNs, ctimeNs].join(' '), changed: Number(ctimeNs / 1_000_000n) };
}
