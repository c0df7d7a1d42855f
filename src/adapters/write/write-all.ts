import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file as it is to become. `before` is what it was when the change was made; undefined: there was none. */
export interface FileChange {
  /** Relative to the root, with `/`. */
  file: string;
  before: Uint8Array | undefined;
  after: string;
}

interface Staged extends FileChange {
  target: string;
  temporary: string;
}

/** Writes all files or none. Returns the files that are no longer what they were, and then wrote nothing. */
export async function writeAll(root: string, changes: readonly FileChange[]): Promise<string[]> {
  const staged = changes.map((change): Staged => {
    const target = path.join(root, change.file);
    const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
    return { ...change, target, temporary };
  });
  const moved: Staged[] = [];
  try {
    for (const one of staged) await stage(one);
    const stale: string[] = [];
    for (const one of staged) if (!(await isAsBefore(one))) stale.push(one.file);
    if (stale.length > 0) return stale;
    for (const one of staged) {
      await rename(one.temporary, one.target);
      moved.push(one);
    }
    return [];
  } catch (error) {
    for (const { target, before } of moved) await (before ? writeFile(target, before) : rm(target));
    throw error;
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
}

async function stage({ target, temporary, before, after }: Staged): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(temporary, after);
  if (before) await chmod(temporary, (await stat(target)).mode);
}

async function isAsBefore({ target, before }: Staged): Promise<boolean> {
  try {
    const now = await readFile(target);
    return before !== undefined && now.equals(before);
  } catch {
    return before === undefined;
  }
}
