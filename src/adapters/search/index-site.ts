import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Indexes finished pages with Pagefind into `<folder>/pagefind/`. Only what stands in `data-pagefind-body` is
 * indexed. Returns the number of pages indexed; rejects with Pagefind's words where it refuses.
 */
export async function indexSite(folder: string, pages: readonly string[]): Promise<number> {
  const { index, errors } = await createIndex({ writePlayground: false } as never);
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    let indexed = 0;
    for (let at = 0; at < pages.length; at += 50) {
      const results = await Promise.all(
        pages.slice(at, at + 50).map(async (page) => {
          const content = await readFile(path.join(folder, page), 'utf8');
          return content.includes('data-pagefind-body') ? index.addHTMLFile({ sourcePath: page, content }) : undefined;
        }),
      );
      const failed = results.flatMap((result) => result?.errors ?? []);
      if (failed.length > 0) throw new Error(`Pagefind refused a page: ${failed.join(' ')}`);
      indexed += results.filter(Boolean).length;
    }
    const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its index: ${written.errors.join(' ')}`);
    return indexed;
  } finally {
    await close();
  }
}
