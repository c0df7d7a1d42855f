import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Weight {
  pages: number;
  /** Of all files. */
  megabytes: number;
  /** Of the pages of runbooks, the middle one: alone, and with what it loads at first; kB, gzipped. */
  page: number | null;
  view: number | null;
}

const LOADED = /<(?:script|link)\b[^>]*?(?:src|href)=["']?([^"'\s>]+\.(?:js|css))["'\s>]/g;

/** What a finished site weighs. `runbooks`: names of runbooks, in the addresses of their pages. */
export function weigh(site: string, runbooks: readonly string[]): Weight {
  const files = globSync('**/*', { cwd: site, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size,
    0,
  );
  const pages = runbooks
    .flatMap((name) => [`runbooks/${name}/index.html`, `${name}/index.html`])
    .filter((file) => existsSync(path.join(site, file)));
  const middle = pages
    .map((file) => ({ file, size: zipped(path.join(site, file)) }))
    .sort((a, b) => a.size - b.size)[pages.length >> 1];
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    megabytes: bytes / 1e6,
    page: middle ? middle.size / 1000 : null,
    view: middle ? (middle.size + loaded(site, middle.file)) / 1000 : null,
  };
}

/** Scripts and styles that a page names itself. */
function loaded(site: string, page: string): number {
  const html = readFileSync(path.join(site, page), 'utf8');
  const addresses = [...html.matchAll(LOADED)].flatMap(([, address = '']) => {
    const url = URL.parse(address, `http://site.invalid/${page}`);
    return url?.hostname === 'site.invalid' ? [url.pathname] : [];
  });
  return [...new Set(addresses)]
    .map((address) => path.join(site, decodeURIComponent(address)))
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + zipped(file), 0);
}

const zipped = (file: string): number => gzipSync(readFileSync(file)).length;
