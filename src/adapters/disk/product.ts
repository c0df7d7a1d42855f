import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the product: a clone, or a package, which holds bundles where a clone holds sources. */
export const PRODUCT = folderOfManifest(import.meta.dirname);

/** Where work that can be done again is kept, unless `READYROOM_CACHE` names another place: beside the libraries. */
export const CACHE = path.join(modulesOf(PRODUCT), '.cache/readyroom');

/** Name of the folder in which a package carries what a clone makes when it is asked. */
export const CARRIED = 'carried';

/** A file or folder that the package carries, ready; undefined in a clone, which makes it. */
export function carried(name: string): string | undefined {
  const place = path.join(PRODUCT, CARRIED, name);
  return isPackage() ? place : undefined;
}

/** What a clone finds out of its sources, as it was when the package was made. */
export interface CarriedDigests {
  parser: string;
  pages: string;
  drawing: string;
  mermaid: string;
  /** For the help, which a package has at once. */
  commands?: { name: string; summary: string }[];
}

let digests: CarriedDigests | undefined;
let scripts: string | undefined;

/** What a clone has kept of itself: the folder of its scripts, and what it found out of these same sources. */
export function takeKept(folder: string, found: CarriedDigests): void {
  scripts = folder;
  digests = found;
}

/** A script that the package carries, or that a clone has kept of these sources; undefined where neither has it. */
export function readyScript(name: string): string | undefined {
  return carried(`scripts/${name}`) ?? (scripts === undefined ? undefined : path.join(scripts, name));
}

/** Undefined in a clone that has kept nothing of these sources. */
export function carriedDigests(): CarriedDigests | undefined {
  if (digests) return digests;
  const file = carried('digests.json');
  if (file === undefined) return undefined;
  return (digests = JSON.parse(readFileSync(file, 'utf8')) as CarriedDigests);
}

export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
}

export function productManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(PRODUCT, 'package.json'), 'utf8')) as Manifest;
}

let packaged: boolean | undefined;

/** Whether this is a package and no clone. */
export function isPackage(): boolean {
  return (packaged ??= existsSync(path.join(PRODUCT, CARRIED)));
}

function folderOfManifest(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json')) || folder === path.dirname(folder)) return folder;
  }
}

/** `node_modules` in which the product lies as a package; its own where it lies in none. */
function modulesOf(product: string): string {
  const parts = product.split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  return at < 0 ? path.join(product, 'node_modules') : parts.slice(0, at + 1).join(path.sep);
}
