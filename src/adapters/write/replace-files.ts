import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../disk/refusal.ts';
import { writeAll, type FileChange } from './write-all.ts';

/** Writes files that are made anew each time, whatever they were; all or none. What is as it should be stays untouched. */
export async function replaceFiles(root: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const changes: FileChange[] = [];
  for (const [file, after] of texts) {
    const before = await readFile(path.join(root, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!before?.equals(Buffer.from(after))) changes.push({ file, before, after });
  }
  const [stale] = await writeAll(root, changes);
  if (stale !== undefined)
    throw new Refusal(
      `"${path.join(root, stale)}" was written by something else just now; nothing was written.`,
    );
}
