import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const TAG =
  /<(?:link|script|img|source|video|audio|iframe|embed|object|use|image)\s(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ADDRESS = /\s(?:href|src|data|poster)=(?:"([^"]*)"|'([^']*)')/g;
const STYLE_ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g;
/** Parts of a site that say nothing about its files. */
const NO_FILE = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i;

/**
 * What finished pages and style sheets load from the site that the site does not have, each with one place that names
 * it. `files` are all files of the site; `base` is what the addresses of `404.html` begin with.
 */
export async function missingAssets(
  folder: string,
  files: readonly string[],
  base: string,
): Promise<string[]> {
  const there = new Map<string, boolean>();
  const missing: string[] = [];
  for (const file of files) {
    if (!/\.(html|css)$/.test(file)) continue;
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const address of file.endsWith('.css') ? styleAddresses(text) : loadedAddresses(text)) {
      const target = targetOf(address, file, base);
      if (target === undefined) continue;
      if (!there.has(target)) {
        there.set(target, await isThere(path.join(folder, target)));
        if (!there.get(target)) missing.push(`${file} needs ${address}`);
      }
    }
  }
  return missing;
}

function loadedAddresses(html: string): string[] {
  return [...html.matchAll(TAG)].flatMap(([tag]) =>
    /^<link\s/.test(tag) && !/\srel=["'](?:stylesheet|icon|preload|manifest)/.test(tag)
      ? []
      : [...tag.matchAll(ADDRESS)].map(([, double, single]) => double ?? single ?? ''),
  );
}

function styleAddresses(css: string): string[] {
  return [...css.matchAll(STYLE_ADDRESS)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

/** Path of the file that an address means; undefined where it means none of this site. */
function targetOf(address: string, from: string, base: string): string | undefined {
  if (NO_FILE.test(address)) return undefined;
  const site = 'http://site.invalid';
  const page = from === '404.html' ? base : `${base}${from}`;
  const url = URL.parse(address, `${site}${page}`);
  if (!url || url.origin !== site || !url.pathname.startsWith(base)) return undefined;
  const way = url.pathname.slice(base.length);
  try {
    const file = decodeURIComponent(way);
    return file === '' || file.endsWith('/') ? `${file}index.html` : file;
  } catch {
    return way;
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}
