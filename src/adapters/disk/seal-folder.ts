import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The file that says what a folder held when it was sealed. */
export const SEAL = 'readyroom-seal.json';

/**
 * Writes down what a folder holds, byte for byte. `key` says what it was made by and from: under another key the
 * folder does not count as sealed.
 */
export async function sealFolder(folder: string, key: string): Promise<void> {
  const file = path.join(folder, SEAL);
  await rm(file, { force: true });
  await writeFile(file, sealOf(folder, key));
}

/** True where a folder holds exactly what it held when it was sealed. */
export function isSealed(folder: string, key: string): boolean {
  try {
    return readFileSync(path.join(folder, SEAL), 'utf8') === sealOf(folder, key);
  } catch {
    return false;
  }
}

function sealOf(folder: string, key: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const files = entries
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), file] as const)
    .filter(([name]) => name !== SEAL)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, file]) => [name, createHash('sha256').update(readFileSync(file)).digest('base64url')]);
  return JSON.stringify({ key, files });
}
