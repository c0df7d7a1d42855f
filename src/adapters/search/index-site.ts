import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { settleIndex } from './settle-index.ts';

/**
 * Indexes the pages of a folder with Pagefind and writes the index to `to`. Only what stands in `data-pagefind-body`
 * is indexed. The same pages give the same bytes. Returns the number of pages indexed; rejects with Pagefind's words where it refuses.
 */
export async function indexSite(folder: string, to: string): Promise<number> {
  const { index, errors } = await createIndex({ excludeSelectors: [...NO_TEXT] });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(`Pagefind refused a page: ${added.errors.join(' ')}`);
    const written = await index.writeFiles({ outputPath: to });
    if (written.errors.length > 0)
      throw new Error(`Pagefind could not write its index: ${written.errors.join(' ')}`);
    await Promise.all((await readdir(to)).filter(isUnused).map((file) => rm(path.join(to, file))));
    await settleIndex(to);
    // Pagefind counts every file that it read.
    return (await readdir(to, { recursive: true })).filter((file) => file.endsWith('.pf_fragment')).length;
  } finally {
    await close();
  }
}

/** What nobody searches for: sources and letters of diagrams, examples of rules, ways through the site. */
const NO_TEXT = ['figure.diagram', '.example', 'nav', 'button', 'template'];

/** Pagefind brings interfaces of its own along; the site has its own. */
function isUnused(file: string): boolean {
  return /^pagefind-(.*ui|highlight)\b/.test(file);
}
