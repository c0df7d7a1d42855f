import { randomBytes } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { HeldLock } from './held-lock.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';
import { writeNew } from './write-whole.ts';

export interface LockOptions {
  /** Longest time to wait for another holder, in milliseconds. */
  patience: number;
  /** A holder that cannot be seen from here, such as one in another container, counts as gone after this time. */
  longest: number;
  /** Called once where there is something to wait for. */
  waiting?: (holder: string) => void;
}

interface Holder extends ProcessIdentity {
  /** Tells this taking of the lock from all others. */
  taking: string;
}

/**
 * Runs `work` while nobody else holds `file`. A holder that has ended does not count, however it ended. Rejects with
 * `HeldLock` after `patience`; with the system's error where the lock cannot be written: that is never taken for
 * "held".
 */
export async function withLock<Result>(
  file: string,
  options: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const until = performance.now() + options.patience;
  let release = await takeLock(file, options.longest);
  for (let told = false; !release; told = true) {
    const holder = describe(await readHolder(file));
    if (performance.now() >= until) throw new HeldLock(file, holder);
    if (!told) options.waiting?.(holder);
    await sleep(50);
    release = await takeLock(file, options.longest);
  }
  try {
    return await work();
  } finally {
    await release();
  }
}

/** Takes a lock that is free, without waiting; resolves to what gives it back, or to undefined where it is held. */
export async function takeLock(file: string, longest: number): Promise<(() => Promise<void>) | undefined> {
  const holder: Holder = { ...ownIdentity(), taking: randomBytes(9).toString('base64url') };
  const text = JSON.stringify(holder);
  if (!(await writeNew(file, text)) && !(await takeFromGone(file, text, longest))) return undefined;
  return async () => {
    if ((await readFile(file, 'utf8').catch(() => '')) === text) await rm(file, { force: true });
  };
}

/** Takes the lock of a holder that has ended. One at a time: the second must not remove what the first has taken. */
async function takeFromGone(file: string, text: string, longest: number): Promise<boolean> {
  if (!(await isGone(file, longest))) return false;
  const turn = `${file}.turn`;
  if (!(await writeNew(turn, text))) {
    if (await isGone(turn, longest)) await rm(turn, { force: true });
    return false;
  }
  try {
    if (!(await isGone(file, longest))) return false;
    await rm(file, { force: true });
    return await writeNew(file, text);
  } finally {
    await rm(turn, { force: true });
  }
}

async function isGone(file: string, longest: number): Promise<boolean> {
  const holder = await readHolder(file);
  const running = holder && isRunning(holder);
  if (running !== undefined) return !running;
  const age = await ageOf(file);
  return age !== undefined && age > (holder ? longest : Math.min(longest, UNREADABLE));
}

/** A lock that names nobody is half-written, or of another make. */
const UNREADABLE = 10_000;

async function ageOf(file: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return undefined;
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder>;
    const { pid, start, place, taking } = holder;
    const whole = Number.isInteger(pid) && [start, place, taking].every((each) => typeof each === 'string');
    return whole && Number(pid) > 0 ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function describe(holder: Holder | undefined): string {
  if (!holder) return 'somebody who left no name';
  const here = holder.place === ownIdentity().place;
  return `process ${holder.pid}${here ? '' : ` of another machine or container (${holder.place.split(' ')[0]})`}`;
}
