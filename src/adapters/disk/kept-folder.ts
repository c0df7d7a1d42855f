import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isSealed, sealFolder } from './seal-folder.ts';
import { besides } from './write-whole.ts';

/**
 * The folder that `make` fills, made once for each `key`; one that is damaged is made anew, and those of other keys
 * are let go. Holds a seal beside what `make` put there.
 */
export async function keptFolder(
  home: string,
  key: string,
  make: (folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = path.join(home, key);
  if (isSealed(folder, key)) return folder;
  await mkdir(home, { recursive: true });
  const fresh = besides(folder);
  try {
    await make(fresh);
    await sealFolder(fresh, key);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder).catch((error: unknown) => {
      // Another build of the same was faster.
      if (!isSealed(folder, key)) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  for (const name of await readdir(home))
    if (name !== key) await rm(path.join(home, name), { recursive: true, force: true });
  return folder;
}
