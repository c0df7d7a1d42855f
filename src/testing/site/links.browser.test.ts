import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { listFiles } from '../../adapters/site/list-files.ts';

const LINK = /<a\s[^>]*?href="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

it('every link of every page leads to a page, and every anchor to a place on it', async () => {
  const site = inject('siteFolder');
  const files = new Set(await listFiles(site));
  const pages = [...files].filter(
    (file) => file.endsWith('.html') && file !== '404.html' && !file.startsWith('pagefind/'),
  );
  const html = new Map(pages.map((page) => [page, readFileSync(path.join(site, page), 'utf8')]));
  const ids = new Map(
    [...html].map(([page, text]) => [
      page,
      new Set([...text.matchAll(ID)].map(([, id]) => decodeEntities(id ?? ''))),
    ]),
  );
  const dead: string[] = [];
  for (const [page, text] of html) {
    for (const [, raw = ''] of text.matchAll(LINK)) {
      const href = decodeEntities(raw);
      if (/^[a-z]+:/.test(href)) continue;
      const [before = '', anchor] = href.split('#');
      const target =
        before === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(before));
      const file = target.endsWith('/') || target === '.' ? path.posix.join(target, 'index.html') : target;
      if (!files.has(file)) dead.push(`${page} → ${href}`);
      else if (anchor && file.endsWith('.html') && !ids.get(file)?.has(decodeURIComponent(anchor)))
        dead.push(`${page} → ${href} (no such place)`);
    }
  }
  expect([...new Set(dead)].slice(0, 40)).toEqual([]);
});

it('no id stands twice on a page', () => {
  const site = inject('siteFolder');
  return listFiles(site).then((files) => {
    const twice = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => {
        const ids = [...readFileSync(path.join(site, file), 'utf8').matchAll(ID)].map(([, id]) => id);
        return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}#${id}`);
      });
    expect(twice.slice(0, 20)).toEqual([]);
  });
});

function decodeEntities(text: string): string {
  return text
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"');
}

it('no page of the reference is heavy: every reader saves them all', () => {
  const site = inject('siteFolder');
  return listFiles(site).then((files) => {
    const heavy = files
      .filter((file) => file.startsWith('reference/'))
      .map((file) => [file, statSync(path.join(site, file)).size] as const)
      .filter(([, size]) => size > 200_000);
    expect(heavy).toEqual([]);
  });
});
