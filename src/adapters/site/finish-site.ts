import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rewriteAddresses, rewriteStyleAddresses, wayToRoot } from './relative-urls.ts';

/**
 * Copies Astro's output to its final form: every address relative, so that one build works at the root, under any
 * path and from a folder. `404.html`, which a host serves for any address, keeps absolute ones under `base`.
 * Returns the paths of the pages, sorted, without those that only lead on to another, and whether one of them has a diagram that is left to the reader's browser.
 */
export async function finishSite(
  from: string,
  to: string,
  base: string,
): Promise<{ pages: string[]; undrawn: boolean }> {
  let undrawn = false;
  const led = new Set<string>();
  const files = await listFiles(from);
  const folders = new Set(files.map((file) => path.dirname(path.join(to, file))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await inBatches(files, async (file) => {
    const target = path.join(to, file);
    if (file.endsWith('.html')) {
      const prefix = file === '404.html' ? base : wayToRoot(file);
      const html = await readFile(path.join(from, file), 'utf8');
      undrawn ||= html.includes('<figure class="diagram" data-diagram=');
      if (html.includes('<meta http-equiv="refresh"')) led.add(file);
      await writeFile(target, rewriteAddresses(html, prefix));
    } else if (file.endsWith('.css')) {
      await writeFile(
        target,
        rewriteStyleAddresses(await readFile(path.join(from, file), 'utf8'), wayToRoot(file)),
      );
    } else await copyFile(path.join(from, file), target);
  });
  return { pages: files.filter((file) => file.endsWith('.html') && !led.has(file)), undrawn };
}

/** Paths of all files below a folder, with `/`, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

async function inBatches<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  size = 64,
): Promise<void> {
  for (let at = 0; at < items.length; at += size) {
    const batch = items.slice(at, at + size).map(work);
    // Nothing is still being written when a failure is told.
    await Promise.allSettled(batch);
    await Promise.all(batch);
  }
}
