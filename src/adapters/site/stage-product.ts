import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHash, type Hash } from 'node:crypto';
import { takeLock } from '../disk/lock.ts';
import { PRODUCT } from '../disk/product.ts';
import { Refusal } from '../disk/refusal.ts';
import { firstWritable, privateTemporaryFolder } from '../disk/writable-folder.ts';

/** What Astro reads of the product. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** npm leaves it out of what it packs. */
const LOCK_FILE = 'package-lock.json';
const NOT_PAGES = /[\\/]\.readyroom[^\\/]*$|[\\/]src[\\/](testing|bench|cli|package|api)$|\.test\.ts$/;

/** Astro and Vite take paths apart as addresses, and what lies below node_modules as somebody else's code. */
const PLAIN = /^(?!.*node_modules)[\w/.:\\-]{1,120}$/;

/** More builds of one programme at a time than anybody starts. */
const STAGES = 64;
const LONGEST_BUILD = 6 * 3_600_000;

/**
 * Runs `work` with a copy of the product in a folder of its own: the product may be anybody's, may be read-only and
 * may lie under any path, and compilations never meet. `folder` is where the copy stands, if it can.
 */
export async function withStage<Result>(
  folder: string,
  work: (root: string) => Promise<Result>,
): Promise<Result> {
  const modules = path.resolve(createRequire(import.meta.url).resolve('astro/package.json'), '../..');
  if (/[#?]/.test(modules))
    throw new Refusal(
      `Readyroom lies in "${modules}", and what builds pages cannot be loaded from a path with # or ?. Nothing was written. Move Readyroom to another folder; the programme may stay where it is.`,
    );
  const name = createHash('sha256').update(PRODUCT).digest('hex').slice(0, 12);
  const { root, release } = await takeStage(stageBase(folder), name);
  try {
    copyProduct(root);
    await symlink(modules, path.join(root, 'node_modules'), 'junction');
    return await work(root);
  } finally {
    await rm(root, { recursive: true, force: true }).catch(() => undefined);
    await release();
  }
}

/** The same for development, where the product itself serves, so that its authors see their edits, if it can. */
export async function withDevStage<Result>(
  folder: string,
  work: (root: string) => Promise<Result>,
): Promise<Result> {
  if (PLAIN.test(PRODUCT) && firstWritable([PRODUCT]) !== undefined) return work(PRODUCT);
  return withStage(folder, work);
}

/** A digest of all that pages are compiled from: the product's sources and libraries, and the Node that runs. */
export function productDigest(): string {
  const hash = createHash('sha256').update(`${process.version}\n`);
  for (const part of presentParts()) digestPart(hash, path.join(PRODUCT, part), part);
  return hash.digest('hex').slice(0, 16);
}

function digestPart(hash: Hash, from: string, name: string): void {
  if (!statSync(from).isDirectory())
    return void hash.update(`${name}\0`).update(readFileSync(from)).update('\0');
  for (const each of partsOf(from).sort()) digestPart(hash, path.join(from, each), `${name}/${each}`);
}

function stageBase(cache: string): string {
  const plain = (folders: readonly string[]) => folders.map(realOf).filter((folder) => PLAIN.test(folder));
  const base =
    firstWritable(plain([cache])) ??
    privateTemporaryFolder(plain([tmpdir(), '/tmp', '/var/tmp', '/dev/shm']));
  if (base !== undefined) return base;
  throw Object.assign(new Error('no folder to work in'), {
    code: 'EACCES',
    syscall: 'mkdir',
    path: tmpdir(),
  });
}

/** Where a folder really lies, as the compiler sees it; one that is not there yet, by those above it. */
function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const above = path.dirname(folder);
    return above === folder ? folder : path.join(realOf(above), path.basename(folder));
  }
}

/** The first one that no compilation uses. */
async function takeStage(base: string, name: string) {
  for (let number = 0; number < STAGES; number++) {
    const root = path.join(base, `stage-${name}-${number}`);
    const release = await takeLock(`${root}.lock`, LONGEST_BUILD);
    if (release) return { root, release };
  }
  throw new Error(`${STAGES} builds of one version run at once`);
}

/** Makes the stage's copy of the product what the product is, byte for byte; what a build before left there is not written again. */
function copyProduct(root: string): void {
  mkdirSync(root, { recursive: true });
  const parts = presentParts();
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
  const names = partsOf(from);
  const strange = there ? readdirSync(to).filter((name) => !names.includes(name)) : [];
  for (const name of strange) rmSync(path.join(to, name), { recursive: true });
  for (const name of names) copyPart(path.join(from, name), path.join(to, name));
}

const presentParts = () => PARTS.filter((part) => part !== LOCK_FILE || existsSync(path.join(PRODUCT, part)));

const partsOf = (folder: string) =>
  readdirSync(folder).filter((name) => !NOT_PAGES.test(path.join(folder, name)));
