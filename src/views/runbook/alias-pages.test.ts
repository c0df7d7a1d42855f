import { expect, it } from 'vitest';
import { judgeTree } from '../../testing/judge-tree.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { publishedSample } from '../../testing/published-sample.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { searchIndex } from '../search/search-index.ts';
import { aliasPages } from './alias-pages.ts';

const named = (aliases: string, more = '') => ({
  file: 'runbooks/ransomware.md',
  replace: 'review_interval: 180d',
  by: `review_interval: 180d\naliases: ${aliases}${more}`,
});

it('an old address leads on to the new one, and is not searched', async () => {
  const judged = await judgedSample([named('[crypto-locker, web-shell]')]);
  expect(aliasPages(judged)).toEqual([
    {
      alias: 'crypto-locker',
      title: 'Ransomware',
      way: '../ransomware/index.html',
      canonical: expect.stringMatching(/\/ransomware\/$/),
    },
  ]);
  expect(JSON.stringify(searchIndex(judged, []))).not.toContain('crypto-locker');
});

it('an absolute address is canonical where the site has one', async () => {
  const judged = await judgedSample([named('[crypto-locker]')]);
  const site = { ...judged.site, address: 'https://e.example/books/' };
  expect(aliasPages({ ...judged, site })[0]?.canonical).toBe('https://e.example/books/runbooks/ransomware/');
});

it('what a withheld runbook was called before is withheld', async () => {
  const published = await publishedSample([named('[crypto-locker]', '\ntlp: RED')]);
  expect(JSON.stringify(published)).not.toContain('crypto-locker');
});

it.each([
  ['[crypto-locker]', []],
  ['[web-shell]', ['id/duplicate']],
  ['[ransomware]', ['id/duplicate']],
  ['[crypto-locker, crypto-locker]', ['id/duplicate']],
  ['[in]', ['id/reserved']],
  ['[withheld-1]', ['id/reserved']],
  ['[Crypto Locker]', ['schema/bad-value']],
])('aliases %s have the findings %j', async (aliases, codes) => {
  const before = (await judgeTree([], SAMPLE_AS_OF)).map(({ code }) => code);
  const after = (await judgeTree([named(aliases)], SAMPLE_AS_OF)).map(({ code }) => code);
  for (const code of before) if (after.includes(code)) after.splice(after.indexOf(code), 1);
  expect(after.filter((code) => /^(id|schema)\//.test(code))).toEqual(codes);
});
