import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchedPart } from '../../markdown/twin/searched-part.ts';
import { settleIndex } from './settle-index.ts';

/** So many pages are on their way to Pagefind at a time; it numbers them as they come. */
const AT_ONCE = 16;

/**
 * Indexes pages, given by their files' paths below `site`, and writes the index to `to`. Only what stands in
 * `data-pagefind-body` is indexed. The same pages give the same bytes. `script`: whether the browser's own script goes
 * with it; an index that is merged into another needs none. Rejects with Pagefind's words where it refuses.
 */
export async function indexPages(
  site: string,
  files: readonly string[],
  to: string,
  script: boolean,
): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: [...NO_TEXT] });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const added = await Promise.all(
      some.map((file) => {
        const html = readFileSync(path.join(site, file), 'utf8');
        return index.addHTMLFile({ sourcePath: file, content: searchedPart(html) ?? html });
      }),
    );
    for (const [nth, { errors: words }] of added.entries())
      if (words.length > 0) throw new Error(`Pagefind refused ${some[nth] ?? ''}: ${words.join(' ')}`);
  }
  // Pagefind answers before what it writes is on the disk: its files are asked for, and written here.
  const made = await index.getFiles();
  // It holds every index that it made until it ends or is told.
  await index.deleteIndex();
  if (made.errors.length > 0) throw new Error(`Pagefind could not make its index: ${made.errors.join(' ')}`);
  const unused = script ? UNUSED : MERGED_UNUSED;
  const spoken = programsOf(made.files);
  const folders = new Set<string>();
  for (const { path: file, content } of made.files) {
    if (unused.test(file) || (/^wasm\..*\.pagefind$/.test(file) && !spoken.has(file))) continue;
    const place = path.join(to, file);
    if (!folders.has(path.dirname(place))) mkdirSync(path.dirname(place), { recursive: true });
    folders.add(path.dirname(place));
    writeFileSync(place, content);
  }
  await settleIndex(to);
}

/** The programs that search the languages of these pages; Pagefind adds one for a language that nobody knows. */
function programsOf(files: readonly { path: string; content: Uint8Array }[]): ReadonlySet<string> {
  const entry = files.find(({ path: file }) => file === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString('utf8')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  return new Set(Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`));
}

/** Ends what indexes; a later index starts it again. */
export const stopIndexing = (): Promise<unknown> => close();

/** What nobody searches for: sources and letters of diagrams, examples of rules, ways through the site. */
const NO_TEXT = ['figure.diagram', '.example', 'nav', 'button', 'template'];

/** Pagefind brings interfaces of its own along; the site has its own. */
const UNUSED = /^pagefind-(.*ui|highlight)\b/;
/** What is merged is searched by the program of the index that it is merged into. */
const MERGED_UNUSED = /^pagefind(-.*)?\.(js|css)$|^wasm\./;
