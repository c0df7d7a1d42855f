const TAG =
  /<(?:link|script|img|source|video|audio|iframe|embed|object|use|image)\s(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ADDRESS = /\s(?:href|src|data|poster)=(?:"([^"]*)"|'([^']*)')/g;
const STYLE_ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g;
/** Parts of a site that say nothing about its files. */
const NO_FILE = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i;

/** Paths of the files of this site that a finished page or style sheet loads; `base` is what the addresses of `404.html` begin with. */
export function neededFiles(file: string, text: string, base: string): string[] {
  const addresses = file.endsWith('.css') ? styleAddresses(text) : loadedAddresses(text);
  return [...new Set(addresses.flatMap((address) => targetOf(address, file, base) ?? []))].sort();
}

/** What files load from the site that the site does not have, each with one place that names it. */
export function missingAssets(
  files: ReadonlySet<string>,
  loading: readonly { file: string; needs: readonly string[] }[],
): string[] {
  const missing = new Map<string, string>();
  for (const { file, needs } of loading)
    for (const need of needs)
      if (!files.has(need) && !missing.has(need)) missing.set(need, `${file} needs ${need}`);
  return [...missing.values()];
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
