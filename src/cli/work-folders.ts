import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Terminal } from './command.ts';

/** Where work that can be done again is kept: with the product, never in the user's folders; apart for each root. */
export interface WorkFolders {
  parsed: string;
  /** Astro's own cache and output before it is finished. */
  astro: string;
  pages: string;
  /** Held by the build that is running. */
  lock: string;
}

/** Folder of the product itself. */
export const PRODUCT = path.resolve(import.meta.dirname, '../..');

/** `READYROOM_CACHE` names another place. */
export function cacheFolder({ env }: Pick<Terminal, 'env'>): string {
  return env['READYROOM_CACHE'] ?? path.join(PRODUCT, 'node_modules/.cache/readyroom');
}

export function workFolders(root: string, terminal: Terminal): WorkFolders {
  const base = cacheFolder(terminal);
  const own = path.join(base, createHash('sha256').update(root).digest('hex').slice(0, 12));
  return {
    parsed: own,
    astro: path.join(own, 'astro'),
    pages: path.join(own, 'pages'),
    lock: path.join(PRODUCT, 'node_modules/.cache/readyroom/build.lock'),
  };
}
