import path from 'node:path';
import { keptFolder, letGoUnused } from '../../adapters/disk/kept-folder.ts';
import { FIRST_SHARD, shardPages, type SearchedPage, type Shard } from '../../adapters/search/shard-pages.ts';
import type { KeptFiles, MadeFile } from '../../adapters/site/kept-files.ts';
import { writeSiteFile, type SiteFile } from '../../adapters/site/place-file.ts';

/** Where the site says which shards the first one is joined by. */
const SHARDS = 'pagefind/shards.json';

/** Ends what indexes, where it was started. */
let stopIndexing: (() => Promise<unknown>) | undefined;

/** Folders of shards that this build has indexed already, by name and key. */
export type Ahead = Map<string, string>;

/** Puts the search index of a finished tree into it; what is kept in `home` of shards that did not change is taken from there. */
export async function keepIndex(
  home: string,
  finished: string,
  made: readonly MadeFile[],
  kept: KeptFiles,
  ahead: Ahead = new Map(),
): Promise<SiteFile[]> {
  const shards = shardPages(searchedOf(made));
  const placed: SiteFile[] = [];
  try {
    for (const shard of shards) {
      const folder = () => ahead.get(nameOf(shard)) ?? keepShard(home, finished, shard);
      placed.push(...(await kept.addFolder(placeOf(shard), shard.key, folder)));
    }
  } finally {
    await stopIndexing?.();
  }
  // Their number follows from that of the pages, and so do their names.
  await letGoUnused(home);
  const others = shards.map(({ name }) => name).filter((name) => name !== FIRST_SHARD);
  return [...placed, writeSiteFile(finished, SHARDS, JSON.stringify(others))];
}

/** Indexes the shards of which every page is made, while those in `waiting` are not. */
export async function indexAhead(
  home: string,
  finished: string,
  made: readonly MadeFile[],
  waiting: readonly string[],
  kept: KeptFiles,
  ahead: Ahead = new Map(),
): Promise<void> {
  const missing = waiting.filter((file) => file.endsWith('.html')).map((file) => ({ file, searched: '' }));
  const shards = shardPages([...searchedOf(made), ...missing]);
  const later = new Set(waiting);
  const isWhole = (shard: Shard) =>
    !ahead.has(nameOf(shard)) &&
    !kept.hasFolder(placeOf(shard), shard.key) &&
    !shard.files.some((file) => later.has(file));
  try {
    for (const shard of shards.filter(isWhole))
      ahead.set(nameOf(shard), await keepShard(home, finished, shard));
  } finally {
    await stopIndexing?.();
  }
}

const placeOf = ({ name }: Shard): string => (name === FIRST_SHARD ? 'pagefind' : `pagefind/${name}`);
const nameOf = ({ name, key }: Shard): string => `${name} ${key}`;

/** Files in the order of their shards, so that one shard is indexed while the pages of the next are made; what is no page comes first. */
export function inShards(files: readonly string[]): string[][] {
  const pages = files.filter((file) => file.endsWith('.html'));
  const shards = shardPages(pages.map((file) => ({ file, searched: '' }))).reverse();
  return [files.filter((file) => !file.endsWith('.html')), ...shards.map((shard) => shard.files)];
}

const searchedOf = (made: readonly MadeFile[]): SearchedPage[] =>
  made.flatMap(({ file, searched }) => (searched === undefined ? [] : [{ file, searched }]));

/** The folder of a shard's index. */
function keepShard(home: string, finished: string, { name, key, files }: Shard): Promise<string> {
  return keptFolder(path.join(home, name), key, async (to) => {
    const indexing = await import('../../adapters/search/index-pages.ts');
    stopIndexing = indexing.stopIndexing;
    await indexing.indexPages(finished, files, to, name === FIRST_SHARD);
  });
}
