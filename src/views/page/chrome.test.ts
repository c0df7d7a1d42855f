import { expect, it } from 'vitest';
import { SITE } from '../../testing/build-programme.ts';
import { viewPage } from './chrome.ts';

const wish = { title: 'T', description: 'D', file: 'runbooks/a b.md' };
const page = (address: string, site = {}) =>
  viewPage({ site: { ...SITE, ...site }, today: '2026-10-31' }, { ...wish, address });

it.each([
  ['/runbooks/', 'Runbooks', 'page'],
  ['/runbooks/phishing/', 'Runbooks', 'true'],
  ['/roles/', 'Roles', 'page'],
])('%s marks %s as %s', (address, label, current) => {
  const { nav, more } = page(address);
  expect([...nav, ...more].filter((one) => one.current)).toEqual([
    expect.objectContaining({ label, current }),
  ]);
});

it.each([
  [undefined, undefined],
  ['https://github.com/a/b/', 'https://github.com/a/b/edit/main/runbooks/a%20b.md'],
  ['https://gitlab.example.org/a/b', 'https://gitlab.example.org/a/b/-/edit/main/runbooks/a%20b.md'],
])('a repository at %s is edited at %s', (repository, edit) => {
  expect(page('/x/', { repository }).edit).toBe(edit);
});

it('says when the content is invented, and on which day it is judged', () => {
  expect(page('/').chrome.sample).toBeUndefined();
  expect(page('/', { sample: true }).chrome.sample).toBe(
    'Sample content: Example is invented. Judged as of 2026-10-31.',
  );
});
