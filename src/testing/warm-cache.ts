import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from '../adapters/disk/product.ts';

/** Makes a cache that knows no programme and no picture, but has the product's pages compiled: they are the same for all. */
export function warmCache(folder: string): string {
  const compiled = path.join(CACHE, 'pages');
  mkdirSync(compiled, { recursive: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(compiled, path.join(folder, 'pages'), 'junction');
  return folder;
}
