import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { isSealed, sealFolder } from './seal-folder.ts';
import { besides } from './write-whole.ts';

/** Those of other keys may be what another build is taking from, or takes next under another label. */
const MOST = 4;

/**
 * The folder that `make` fills, made once for each `key`; one that is damaged is made anew, and those that were used
 * the longest ago are let go. Holds a seal beside what `make` put there.
 */
export async function keptFolder(
  home: string,
  key: string,
  make: (folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = path.join(home, key);
  if (isSealed(folder, key)) {
    const now = new Date();
    await utimes(folder, now, now).catch(() => undefined);
    return folder;
  }
  await mkdir(home, { recursive: true });
  const fresh = besides(folder);
  try {
    await make(fresh);
    await sealFolder(fresh, key);
    // Where another build of the same was faster, its folder stays: that build works from it.
    await rename(fresh, folder).catch(() => (isSealed(folder, key) ? undefined : replace(folder, fresh)));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await letGo(home, folder);
  return folder;
}

/** Only what is damaged is replaced. @throws {Error} of the file system. */
async function replace(damaged: string, fresh: string): Promise<void> {
  const aside = besides(damaged);
  await rename(damaged, aside);
  try {
    await rename(fresh, damaged);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function letGo(home: string, newest: string): Promise<void> {
  const folders = (await readdir(home)).map((name) => path.join(home, name)).filter((one) => one !== newest);
  const used = await Promise.all(
    folders.map(async (one) => ({ one, at: (await stat(one).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  for (const { one } of used.sort((a, b) => b.at - a.at).slice(MOST - 1))
    await rm(one, { recursive: true, force: true });
}

/** Another build, under another label, may be taking from what this one does not know. */
const LONG_AGO = 7 * 24 * 3_600_000;

/** Removes the homes below `folder` of which nothing was used for a week. */
export async function letGoUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const home = path.join(folder, name);
    const kept = await readdir(home).catch(() => []);
    const used = await Promise.all(
      ['', ...kept].map(
        async (one) => (await stat(path.join(home, one)).catch(() => undefined))?.mtimeMs ?? 0,
      ),
    );
    if (Date.now() - Math.max(...used) > LONG_AGO) await rm(home, { recursive: true, force: true });
  }
}
