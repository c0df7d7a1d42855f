import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What commands, pages and scripts of a clone are made from. */
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const FOLDERS = ['src', 'public'];
const NOT_MADE = /^src\/(testing|bench)$|\.test\.ts$/;

/** A digest of a clone by its content, and of the Node that runs it; the place counts, too: it stands in what is kept. */
export function wholeDigest(product: string): string {
  const hash = createHash('sha256').update(`${process.version}\0${product}\0`);
  for (const file of FILES) addFile(hash, path.join(product, file), file);
  for (const folder of FOLDERS) addFolder(hash, path.join(product, folder), folder);
  return hash.digest('hex').slice(0, 16);
}

/** One that is not there is none. */
function addFile(hash: Hash, place: string, name: string): void {
  if (statSync(place, { throwIfNoEntry: false })) add(hash, place, name);
}

function add(hash: Hash, place: string, name: string): void {
  hash.update(`${name}\0`).update(readFileSync(place)).update('\0');
}

/** More than a thousand files, at each start: no path is made twice, and none is asked what it is. */
function addFolder(hash: Hash, place: string, name: string): void {
  if (!statSync(place, { throwIfNoEntry: false })) return;
  const entries = readdirSync(place, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const own = `${name}/${entry.name}`;
    if (NOT_MADE.test(own)) continue;
    if (entry.isDirectory()) addFolder(hash, `${place}/${entry.name}`, own);
    else add(hash, `${place}/${entry.name}`, own);
  }
}
