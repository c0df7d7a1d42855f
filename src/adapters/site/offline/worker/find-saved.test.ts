import { expect, it } from 'vitest';
import { findSaved } from './find-saved.ts';
import { notFoundPage } from './not-found.ts';

const SCOPE = 'https://host.example/a/b/';
const saved = new Set(['', 'runbooks/', 'runbooks/phishing/', 'api/score.json', 'assets/a b@2.png', 'x/%zz']);

it.each([
  ['', { address: '' }],
  ['index.html', { address: '' }],
  ['?utm_source=mail', { address: '' }],
  ['runbooks/phishing/?ts=123#step', { address: 'runbooks/phishing/' }],
  ['runbooks/phishing/index.html', { address: 'runbooks/phishing/' }],
  ['runbooks/phishing?x=/index.html', { moved: `${SCOPE}runbooks/phishing/?x=/index.html` }],
  ['api/score.json?ts=1', { address: 'api/score.json' }],
  ['assets/a%20b%402.png', { address: 'assets/a b@2.png' }],
  ['assets/a%20b@2.png', { address: 'assets/a b@2.png' }],
  ['runbooks/nowhere/', undefined],
  ['x/%zz', { address: 'x/%zz' }],
])('%s', (path, found) => {
  expect(findSaved(new URL(SCOPE + path), SCOPE, saved)).toEqual(found);
});

it.each([
  ['/', '<html data-root="/"><a href="/">', '<html data-root="/a/b/"><a href="/a/b/">'],
  ['/old/', '<html data-root="/old/"><a href="/old/x/">', '<html data-root="/a/b/"><a href="/a/b/x/">'],
  [
    'foreign',
    '<html data-root="/"><a href="https://x/"><a href="//x/">/y',
    '<html data-root="/a/b/"><a href="https://x/"><a href="//x/">/y',
  ],
])('the 404 page of %s moves to where the site stands', async (_, html, moved) => {
  const page = await notFoundPage(new Response(html), '/a/b/');
  expect([page.status, await page.text()]).toEqual([404, moved]);
});
