import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { takeLock } from '../disk/lock.ts';
import { Refusal } from '../disk/refusal.ts';
import { isSealed, sealFolder } from '../disk/seal-folder.ts';
import { firstWritable, privateTemporaryFolder } from '../disk/writable-folder.ts';

/** Folder of the product itself: pages, components and configuration. */
const PRODUCT = path.resolve(import.meta.dirname, '../../..');

/** What Astro reads of the product. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** npm leaves it out of what it packs. */
const LOCK_FILE = 'package-lock.json';
const NOT_PAGES = /[\\/]\.readyroom[^\\/]*$|[\\/]src[\\/](testing|bench|cli)$|\.test\.ts$/;

/** Astro and Vite take paths apart as addresses, and what lies below node_modules as somebody else's code. */
const PLAIN = /^(?!.*node_modules)[\w/.:\\-]{1,120}$/;

/** More builds of one programme at a time than anybody starts. */
const STAGES = 64;
const LONGEST_BUILD = 6 * 3_600_000;

export interface Stage {
  /** Stands for the product's folder: Astro writes beside what it reads. */
  root: string;
  /** For the pages before they are finished; empty. */
  pages: string;
  cache: string;
}

/**
 * Runs `work` with a copy of the product in a folder of its own: the product may be anybody's, may be read-only and
 * may lie under any path, and builds never meet. `kept` is what Astro kept from the build before; it is used as it
 * was left or not at all.
 */
export async function withStage<Result>(
  kept: string,
  work: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const modules = path.resolve(createRequire(import.meta.url).resolve('astro/package.json'), '../..');
  if (/[#?]/.test(modules))
    throw new Refusal(
      `Readyroom lies in "${modules}", and what builds pages cannot be loaded from a path with # or ?. Nothing was written. Move Readyroom to another folder; the programme may stay where it is.`,
    );
  const name = createHash('sha256').update(PRODUCT).digest('hex').slice(0, 12);
  const { root, first, release } = await takeStage(stageBase(path.dirname(path.dirname(kept))), name);
  const stage = { root, pages: path.join(root, '.work/pages'), cache: path.join(root, '.work/astro') };
  try {
    copyProduct(root);
    await symlink(modules, path.join(root, 'node_modules'), 'junction');
    await mkdir(stage.pages, { recursive: true });
    const key = await makeKey();
    if (first) await takeKept(kept, stage.cache, key);
    const result = await work(stage);
    if (first) await putBack(stage.cache, kept, key);
    return result;
  } finally {
    const left = first ? [path.join(root, '.work'), path.join(root, '.astro')] : [root];
    for (const each of left) await rm(each, { recursive: true, force: true }).catch(() => undefined);
    await release();
  }
}

/** The same for development, where the product itself serves, so that its authors see their edits, if it can. */
export async function withDevStage<Result>(
  kept: string,
  work: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  if (PLAIN.test(PRODUCT) && firstWritable([PRODUCT]) !== undefined)
    return work({ root: PRODUCT, pages: path.join(kept, 'pages'), cache: path.join(kept, 'dev') });
  return withStage(path.join(kept, 'dev'), work);
}

function stageBase(cache: string): string {
  const temporary = [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'].filter((folder) => PLAIN.test(folder));
  const base =
    firstWritable([cache].filter((folder) => PLAIN.test(folder))) ?? privateTemporaryFolder(temporary);
  if (base !== undefined) return base;
  throw Object.assign(new Error('no folder to work in'), {
    code: 'EACCES',
    syscall: 'mkdir',
    path: tmpdir(),
  });
}

/** The first one that no build uses; only the very first takes and leaves what is kept, since paths are part of it. */
async function takeStage(base: string, name: string) {
  for (let number = 0; number < STAGES; number++) {
    const root = path.join(base, `stage-${name}-${number}`);
    const release = await takeLock(`${root}.lock`, LONGEST_BUILD);
    if (release) return { root, first: number === 0, release };
  }
  throw new Error(`${STAGES} builds of one programme run at once`);
}

/** Makes the stage's copy of the product what the product is, byte for byte; what a build before left there is not written again. */
function copyProduct(root: string): void {
  mkdirSync(root, { recursive: true });
  const parts = PARTS.filter((part) => part !== LOCK_FILE || existsSync(path.join(PRODUCT, part)));
  const strange = readdirSync(root).filter((name) => !parts.includes(name));
  for (const name of strange) rmSync(path.join(root, name), { recursive: true });
  for (const part of parts) copyPart(path.join(PRODUCT, part), path.join(root, part));
}

/** Modes are not copied: a folder that cannot be written could not be emptied. */
function copyPart(from: string, to: string): void {
  const there = lstatSync(to, { throwIfNoEntry: false });
  if (!statSync(from).isDirectory()) {
    const bytes = readFileSync(from);
    if (there?.isFile() && readFileSync(to).equals(bytes)) return;
    rmSync(to, { recursive: true, force: true });
    return writeFileSync(to, bytes);
  }
  if (there && !there.isDirectory()) rmSync(to);
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).filter((name) => !NOT_PAGES.test(path.join(from, name)));
  const strange = there ? readdirSync(to).filter((name) => !names.includes(name)) : [];
  for (const name of strange) rmSync(path.join(to, name), { recursive: true });
  for (const name of names) copyPart(path.join(from, name), path.join(to, name));
}

/** Whatever makes Astro's cache that of another make. */
async function makeKey(): Promise<string> {
  const manifest = await readFile(path.join(PRODUCT, 'package.json'));
  const lock = await readFile(path.join(PRODUCT, LOCK_FILE)).catch(() => '');
  return createHash('sha256')
    .update(`${process.version}\n`)
    .update(manifest)
    .update(lock)
    .digest('base64url');
}

async function takeKept(kept: string, to: string, key: string): Promise<void> {
  try {
    await move(kept, to);
    if (isSealed(to, key)) return;
  } catch {
    // None, or none that can be read.
  }
  await rm(to, { recursive: true, force: true });
}

async function putBack(from: string, kept: string, key: string): Promise<void> {
  try {
    await sealFolder(from, key);
    await rm(kept, { recursive: true, force: true });
    await mkdir(path.dirname(kept), { recursive: true });
    await move(from, kept);
  } catch {
    // The next build starts anew.
    await rm(kept, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}
