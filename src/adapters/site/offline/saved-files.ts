import { createHash } from 'node:crypto';
import { SITE_MARK } from '../swap-site.ts';
import type { SiteFile } from '../place-file.ts';
import type { Day } from '../../../domain/model/time/day.ts';

/** Address from the site's root, the beginning of its content's hash, its size in bytes. */
export type SavedFile = readonly [address: string, hash: string, bytes: number];

/** What the worker is built with. */
export interface SavedSite {
  version: string;
  asOf: Day;
  bytes: number;
  /** Milliseconds from the last comparison with the host, after which the copy says that it is old. */
  expiresAfter?: number;
  files: readonly SavedFile[];
}

/** Name of the worker's script at the site's root, which its scope follows from. */
export const WORKER = 'sw.js';

const NOT_SAVED = new Set([SITE_MARK, WORKER, 'sitemap.xml', 'robots.txt', 'llms.txt']);

/** Not for readers: our own mark, what speaks to hosts, to programs and to other sites, and the worker itself. */
export const isSaved = (file: string): boolean =>
  !/(^|\/)\.|^api\/v1\/|^(?!assets\/)(?:.*\/)?index\.md$/.test(file) && !NOT_SAVED.has(file);

/** A page is asked for by its folder: a host may send `index.html` elsewhere. */
export const addressOf = (file: string): string =>
  file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

const HASH_LENGTH = 12;

export const savedFile = ({ file, hash, size }: SiteFile): SavedFile => [
  addressOf(file),
  hash.slice(0, HASH_LENGTH),
  size,
];

/** The version follows from the files alone. */
export function savedSite(files: readonly SavedFile[], asOf: Day): SavedSite {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    version: createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 7),
    asOf,
    bytes: sorted.reduce((sum, [, , bytes]) => sum + bytes, 0),
    files: sorted,
  };
}
