import { readdirSync, existsSync } from 'node:fs';
import path from 'node:path';

/** Every page of the built site. Addresses from its root. */
export function allPages(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /(^|\/)(index|404)\.html$/.test(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

/** One page of every kind of the built site: each index, and the first page below it. Addresses from the site's root. */
export function onePageOfEachKind(site: string): string[] {
  const pages = ['', '404.html'];
  for (const folder of readdirSync(site, { withFileTypes: true })) {
    if (folder.isDirectory()) collect(site, `${folder.name}/`, pages, 0);
  }
  return pages;
}

function collect(site: string, folder: string, pages: string[], depth: number): void {
  if (existsSync(path.join(site, folder, 'index.html'))) pages.push(folder);
  if (depth === 3) return;
  const below = readdirSync(path.join(site, folder), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const kinds = new Map(
    below.map((entry) => [shapeOf(entry.name), entry.name]).reverse() as [string, string][],
  );
  for (const name of kinds.values()) collect(site, `${folder}${name}/`, pages, depth + 1);
}

/** Names of one shape are pages of one kind: `GV`, `GV.OC`, `GV.OC-01`, `T1566`, `phishing`. */
function shapeOf(name: string): string {
  if (/^[a-z]/.test(name))
    return /^(board|scoring|rules|files|regulations|severity|synonyms|framework|schemas)$/.test(name)
      ? name
      : 'words';
  return name.replace(/[A-Z]+/g, 'A').replace(/\d+/g, '1');
}
