import { createHash } from 'node:crypto';

/** A page that search finds: its file's path from the site's root, and a hash of what is indexed of it. */
export interface SearchedPage {
  file: string;
  searched: string;
}

/** Pages that are indexed together, anew only where one of them changed. */
export interface Shard {
  name: string;
  /** Changes with its pages. */
  key: string;
  files: string[];
}

/** The first shard: it is loaded first and leads to the others. */
export const FIRST_SHARD = 'programme';

/**
 * Each shard costs a reader two small files at the first full-text search, and its author, after an edit, some four
 * milliseconds a page: few while one is quick to make.
 */
const PARTS = [
  [500, 1],
  [1500, 4],
  [5000, 16],
  [Infinity, 32],
] as const;

/**
 * Pages of the product itself, which change with its version only; those of the self-assessment; lists, which change with every edit; and the rest,
 * spread by their addresses over a number that follows from how many there are. The first shard comes first.
 */
export function shardPages(pages: readonly SearchedPage[]): Shard[] {
  const own = pages.filter(({ file }) => !isProduct(file) && !isMeasure(file));
  const [, parts] = PARTS.find(([most]) => own.length <= most) as (typeof PARTS)[number];
  const nameOf = (file: string) =>
    isProduct(file)
      ? 'product'
      : isMeasure(file)
        ? 'measures'
        : parts === 1 || isList(file)
          ? FIRST_SHARD
          : `programme-${(numberOf(file) % parts) + 1}`;
  const shards = new Map<string, SearchedPage[]>([[FIRST_SHARD, []]]);
  for (const page of pages) {
    const name = nameOf(page.file);
    const found = shards.get(name);
    if (found) found.push(page);
    else shards.set(name, [page]);
  }
  return [...shards]
    .map(([name, found]) => shardOf(name, found))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
}

function shardOf(name: string, pages: readonly SearchedPage[]): Shard {
  const sorted = pages
    .map(({ file, searched }) => [file, searched] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { name, key: digest(JSON.stringify(sorted)).slice(0, 20), files: sorted.map(([file]) => file) };
}

const rank = (name: string) => (name === FIRST_SHARD ? 0 : 1);
const isProduct = (file: string) => /^reference\/(rules|formats|scoring)\//.test(file);
const isMeasure = (file: string) => /^(maturity|controls|readiness|functions)\//.test(file);
/** `runbooks/index.html`, `alerts/defender-xdr/page/2/index.html`. */
const isList = (file: string) => /^([^/]+\/)?index\.html$|\/page\/\d+\/index\.html$/.test(file);
/** Made once: pages are put into shards again and again while they are made. */
const NUMBERS = new Map<string, number>();

function numberOf(file: string): number {
  const number = NUMBERS.get(file) ?? parseInt(digest(file).slice(0, 8), 16);
  NUMBERS.set(file, number);
  return number;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
