import { createHash } from 'node:crypto';
import path from 'node:path';
import { CACHE } from '../adapters/disk/product.ts';
import { firstWritable, privateTemporaryFolder } from '../adapters/disk/writable-folder.ts';
import type { Terminal } from './command.ts';

/** Where work that can be done again is kept: with the product, never in the user's folders; apart for each root. */
export interface WorkFolders {
  parsed: string;
  /** What was made of this programme, to be taken again where nothing changed. */
  site: string;
  /** The pages of the product, compiled: the same for every programme. */
  compiled: string;
}

const chosen = new Map<string, string>();

/**
 * `READYROOM_CACHE` names another place. One that cannot be written costs time, never the work: a temporary folder
 * stands in for it.
 */
export function cacheFolder({ env }: Pick<Terminal, 'env'>): string {
  const wanted = path.resolve(env['READYROOM_CACHE'] || CACHE);
  const known = chosen.get(wanted);
  if (known !== undefined) return known;
  const folder = firstWritable([wanted]) ?? privateTemporaryFolder() ?? wanted;
  chosen.set(wanted, folder);
  return folder;
}

export function workFolders(root: string, terminal: Terminal): WorkFolders {
  const base = cacheFolder(terminal);
  const own = path.join(base, createHash('sha256').update(root).digest('hex').slice(0, 12));
  return { parsed: own, site: path.join(own, 'site'), compiled: path.join(base, 'pages') };
}
