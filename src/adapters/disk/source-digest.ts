import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '../..');
/** What is imported for its value from another source of the product; types make no result. */
const IMPORTED = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;
/** One of them says which libraries there are, to the digit; npm leaves the first out of what it packs. */
const LIBRARIES = ['../package-lock.json', '../package.json'];

type Read = (file: string) => string;

/**
 * A digest over these sources, everything that they import, and the versions of all libraries: it changes with
 * whatever may change what they make, so that what was kept of another make is not used. Paths start at `src/`.
 */
export function sourceDigest(entries: readonly string[], read: Read = readSource): string {
  return digestOf([...importedSources(entries, read), librariesOf(read)]);
}

/** The same without libraries, for who names those that matter: none other is worth making everything again. */
export function ownSourceDigest(entries: readonly string[], read: Read = readSource): string {
  return digestOf([...importedSources(entries, read)]);
}

function digestOf(sources: readonly (readonly [file: string, text: string])[]): string {
  const hash = createHash('sha256');
  for (const [file, text] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** The sources by path from `src/`, with all that they import. */
function importedSources(entries: readonly string[], read: Read): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const todo = [...entries];
  for (const file of todo) {
    if (found.has(file)) continue;
    const text = read(file);
    found.set(file, text);
    for (const [, whole, late] of text.matchAll(IMPORTED))
      todo.push(path.posix.join(path.posix.dirname(file), whole ?? late ?? ''));
  }
  return found;
}

function librariesOf(read: Read): [string, string] {
  for (const file of LIBRARIES) {
    try {
      return [file, read(file)];
    } catch {
      // Installed from a package: there is no lock file.
    }
  }
  return ['', ''];
}

/** The text of a source by its path from `src/`. */
export function readSource(file: string): string {
  return readFileSync(path.join(SOURCES, file), 'utf8');
}
