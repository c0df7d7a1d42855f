import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes files that must not be there yet; all or none. Returns those that are there already, and then wrote nothing.
 * A file that appears meanwhile is not overwritten either.
 */
export async function writeNewFiles(root: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const there = [...files.keys()].filter((file) => existsSync(path.join(root, file)));
  if (there.length > 0) return there;
  const made: (() => Promise<void>)[] = [];
  try {
    for (const [file, text] of files) {
      const target = path.join(root, file);
      const first = await mkdir(path.dirname(target), { recursive: true });
      if (first) made.push(() => removeFolders(path.dirname(target), first));
      await writeFile(target, text, { flag: 'wx' });
      made.push(() => rm(target));
    }
    return [];
  } catch (error) {
    for (const undo of made.toReversed()) await undo().catch(() => undefined);
    if (isThere(error)) return [path.relative(root, error.path).split(path.sep).join('/')];
    throw error;
  }
}

/** Removes folders that were made here, from the innermost out; one that holds something stays. */
async function removeFolders(innermost: string, outermost: string): Promise<void> {
  for (let folder = innermost; folder.length >= outermost.length; folder = path.dirname(folder))
    await rmdir(folder);
}

function isThere(error: unknown): error is Error & { path: string } {
  const { code, path: file } = error as { code?: string; path?: string };
  return code === 'EEXIST' && file !== undefined;
}
