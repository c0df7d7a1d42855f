import { expect, it } from 'vitest';
import { NO_PROSE } from '../../domain/model/no-prose.ts';
import type { OwnDocument } from '../../domain/model/programme.ts';
import { programmeOf, SITE } from '../../testing/build-programme.ts';
import { viewPage } from './chrome.ts';

const wish = { title: 'T', description: 'D', file: 'runbooks/a b.md' };
const page = (address: string, site = {}, pages: readonly Own[] = []) =>
  viewPage(
    { site: { ...SITE, ...site }, today: '2026-10-31', programme: programmeOf({ pages: pages.map(ownOf) }) },
    { ...wish, address },
  );

type Own = readonly [id: string, order?: number, nav?: boolean];
const ownOf = ([id, order, nav]: Own): OwnDocument => ({
  id,
  file: `content/pages/${id}.md`,
  tlp: 'GREEN',
  meta: { id, title: id.toUpperCase(), order, nav },
  body: NO_PROSE,
});

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

it.each<[string, readonly Own[], string[]]>([
  ['no page', [], []],
  ['pages that ask for nothing', [['a'], ['b']], ['Pages /pages/ true']],
  [
    'pages that all ask',
    [
      ['b', 1, true],
      ['a', 2, true],
    ],
    ['B /pages/b/ page', 'A /pages/a/ no'],
  ],
  ['one that asks', [['a'], ['b', 9, true]], ['B /pages/b/ page', 'Pages /pages/ true']],
])('of %s the navigation leads to those that ask, and to the list of the others', (_, pages, expected) => {
  const { more } = page('/pages/b/', {}, pages);
  const own = more.slice(page('/').more.length);
  expect(own.map(({ label, href, current = 'no' }) => `${label} ${href} ${current}`)).toEqual(expected);
});
