import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRunning, ownIdentity, type ProcessIdentity } from '../disk/process-identity.ts';

/** Name of the folder to build into, where it has to lie inside the one that it replaces. */
export const INSIDE = '.readyroom-building';

/** Names whose folder it is; lies in it as long as it is being filled. */
const CLAIM = '.readyroom-builder';

/** A folder that cannot be told from that of a build in another container is left alone so long, in milliseconds. */
const A_DAY = 24 * 3_600_000;

/** A name beside a site's folder that no other build uses. */
export function besideOut(out: string, what: 'building' | 'old'): string {
  return `${out}.${what}-${process.pid}-${randomBytes(3).toString('hex')}`;
}

export async function claimFolder(folder: string): Promise<void> {
  await writeFile(path.join(folder, CLAIM), JSON.stringify(ownIdentity()));
}

export async function unclaimFolder(folder: string): Promise<void> {
  await rm(path.join(folder, CLAIM), { force: true });
}

const LEFT = /^\.(?:building|old)-(\d+)(?:-\w+)?$/;

/** Removes what killed builds left beside a site's folder. A site that one of them had just moved aside comes back. */
export async function sweepOut(out: string): Promise<void> {
  const around = path.dirname(out);
  const own = path.basename(out);
  for (const name of await readdir(around).catch(() => [])) {
    if (!name.startsWith(own) || !LEFT.test(name.slice(own.length))) continue;
    const folder = path.join(around, name);
    if (!(await isLeft(folder, name))) continue;
    const wasSite = name.startsWith(`${own}.old-`) && !existsSync(out);
    if (wasSite) await rename(folder, out).catch(() => undefined);
    else await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isLeft(folder: string, name: string): Promise<boolean> {
  const pid = Number(/-(\d+)(?:-[a-f0-9]+)?$/.exec(name)?.[1]);
  const claim = await readClaim(folder);
  const running = isRunning(claim ?? { ...ownIdentity(), pid, start: '' });
  if (claim && running !== undefined) return !running;
  if (!claim && running) return false;
  const age = await stat(folder).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age > A_DAY || (!claim && running === false && age > 60_000);
}

async function readClaim(folder: string): Promise<ProcessIdentity | undefined> {
  try {
    const { pid, start, place } = JSON.parse(
      await readFile(path.join(folder, CLAIM), 'utf8'),
    ) as ProcessIdentity;
    return Number.isInteger(pid) && pid > 0 ? { pid, start, place } : undefined;
  } catch {
    return undefined;
  }
}
