import path from 'node:path';
import { keptFolder, letGoUnused } from '../../adapters/disk/kept-folder.ts';
import { indexPages, stopIndexing } from '../../adapters/search/index-pages.ts';
import { FIRST_SHARD, shardPages } from '../../adapters/search/shard-pages.ts';
import type { MadeFile } from '../../adapters/site/kept-files.ts';
import { placeFolder, writeSiteFile, type SiteFile } from '../../adapters/site/place-file.ts';

/** Where the site says which shards the first one is joined by. */
const SHARDS = 'pagefind/shards.json';

/** Puts the search index of a finished tree into it; what is kept in `home` of shards that did not change is taken from there. */
export async function keepIndex(
  home: string,
  finished: string,
  made: readonly MadeFile[],
): Promise<SiteFile[]> {
  const shards = shardPages(
    made.flatMap(({ file, searched }) => (searched === undefined ? [] : [{ file, searched }])),
  );
  const placed: SiteFile[] = [];
  try {
    for (const { name, key, files } of shards) {
      const isFirst = name === FIRST_SHARD;
      const folder = await keptFolder(path.join(home, name), key, (to) =>
        indexPages(finished, files, to, isFirst),
      );
      placed.push(...(await placeFolder(folder, finished, isFirst ? 'pagefind' : `pagefind/${name}`)));
    }
  } finally {
    await stopIndexing();
  }
  // Their number follows from that of the pages, and so do their names.
  await letGoUnused(home);
  const others = shards.map(({ name }) => name).filter((name) => name !== FIRST_SHARD);
  return [...placed, writeSiteFile(finished, SHARDS, JSON.stringify(others))];
}
