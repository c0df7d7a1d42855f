import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What commands, pages and scripts of a clone are made from. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const NOT_MADE = /^src\/(testing|bench)$|\.test\.ts$/;

/** A digest of a clone by its content, and of the Node that runs it; the place counts, too: it stands in what is kept. */
export function wholeDigest(product: string): string {
  const hash = createHash('sha256').update(`${process.version}\0${product}\0`);
  for (const part of PARTS) addPart(hash, product, part);
  return hash.digest('hex').slice(0, 16);
}

function addPart(hash: Hash, product: string, part: string): void {
  if (NOT_MADE.test(part)) return;
  const place = path.join(product, part);
  try {
    hash.update(`${part}\0`).update(readFileSync(place)).update('\0');
  } catch {
    for (const name of namesIn(place)) addPart(hash, product, `${part}/${name}`);
  }
}

/** A part that is not there has none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
