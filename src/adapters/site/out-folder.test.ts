import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LINKS_ARE_FORBIDDEN, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { ownIdentity } from '../disk/process-identity.ts';
import { outFolder } from './out-folder.ts';
import { freshFolderFor, SITE_MARK, swapSite } from './swap-site.ts';

const MARKED = { [SITE_MARK]: '' };
const programme = () =>
  treeOnDisk({
    'in/p/content/site.yml': '',
    'in/p/runbooks/a.md': '',
    'in/p/notes.txt': '',
    [`in/p/content/${SITE_MARK}`]: '',
    [`in/p/dist/${SITE_MARK}`]: '',
    'in/p/mine/x': '',
    'in/p/file': '',
  });
const judge = (base: string, out: string) =>
  outFolder({
    out: path.join(base, out),
    mark: SITE_MARK,
    kept: [path.join(base, 'in/p')],
    read: [path.join(base, 'in/p/content'), path.join(base, 'in/p/runbooks')],
  });

it.each(['in/p/dist', 'in/p/new', 'in/p/a/b/c', 'elsewhere', 'in/p-site', 'in/p/content-site', 'in/p/..x'])(
  'takes %s',
  (out) => {
    const base = programme();
    expect(judge(base, out)).toEqual({ out: path.join(base, out) });
  },
);

it.skipIf(LINKS_ARE_FORBIDDEN).each([
  ['in/p', 'is or holds'],
  ['in', 'is or holds'],
  ['.', 'is or holds'],
  ['in/p/content', 'is or holds'],
  ['in/p/content/site', 'lies in'],
  ['in/p/runbooks/a/b', 'lies in'],
  ['in/p/mine', 'holds something that no build made'],
  ['in/p/file', 'is a file'],
  ['link', 'lies in'],
  ['link/sub', 'lies in'],
  ['dangling', 'leads nowhere'],
])('refuses %s in a sentence and touches nothing', (out, words) => {
  const base = programme();
  symlinkSync(path.join(base, 'in/p/content/x'), path.join(base, 'link'));
  mkdirSync(path.join(base, 'in/p/content/x'));
  symlinkSync(path.join(base, 'nowhere'), path.join(base, 'dangling'));
  const before = readTree(base);
  expect(judge(base, out)).toEqual({ problem: expect.stringContaining(words) });
  expect(readTree(base)).toEqual(before);
});

it.skipIf(LINKS_ARE_FORBIDDEN)('follows a link to the folder of a site, and keeps the link', () => {
  const base = programme();
  symlinkSync(path.join(base, 'in/p/dist'), path.join(base, 'www'));
  expect(judge(base, 'www')).toEqual({ out: path.join(base, 'in/p/dist') });
});

it('swaps the new site in and leaves nothing beside it', async () => {
  const base = treeOnDisk({ 'dist/old.html': '', [`dist/${SITE_MARK}`]: '' });
  const out = path.join(base, 'dist');
  const finished = await freshFolderFor(out);
  writeFileSync(path.join(finished, 'new.html'), '');
  await swapSite(finished, out);
  expect(Object.keys(readTree(base))).toEqual(['dist/new.html']);
});

it('swaps many at once: one of them stands at the end, whole', async () => {
  const base = treeOnDisk({ 'dist/old.html': '' });
  const out = path.join(base, 'dist');
  const build = async (number: number) => {
    const finished = await freshFolderFor(out);
    for (const file of ['a', 'b', 'c']) writeFileSync(path.join(finished, file), String(number));
    await swapSite(finished, out);
  };
  await Promise.all(Array.from({ length: 12 }, (_, number) => build(number)));
  const tree = readTree(base);
  expect(Object.keys(tree)).toEqual(['dist/a', 'dist/b', 'dist/c']);
  expect(new Set(Object.values(tree)).size).toBe(1);
});

it('swaps the contents of a folder that cannot be moved itself', async () => {
  const base = treeOnDisk({ 'dist/old.html': '', 'dist/gone/x': '', ...MARKED });
  const out = path.join(base, 'dist');
  const finished = path.join(out, '.readyroom-building');
  mkdirSync(finished);
  writeFileSync(path.join(finished, 'new.html'), '');
  await swapSite(finished, out);
  expect(readdirSync(out)).toEqual(['new.html']);
});

it('sweeps what killed builds left, and nothing of builds that run', async () => {
  const dead = JSON.stringify({ ...ownIdentity(), start: 'long ago' });
  const foreign = JSON.stringify({ ...ownIdentity(), place: 'another container' });
  const base = treeOnDisk({
    'dist/index.html': '',
    'dist.building-1-ab12/.readyroom-builder': dead,
    'dist.building-4000001/half': '',
    'dist.old-4000001-ab12/half': '',
    [`dist.building-${process.pid}-ab12/.readyroom-builder`]: JSON.stringify(ownIdentity()),
    'dist.building-7-ab12/.readyroom-builder': foreign,
    'dist.building-x/mine': '',
    'dist.backup/mine': '',
    'dist2.building-4000001/of-another': '',
  });
  for (const name of readdirSync(base).filter((each) => each.includes('4000001')))
    utimesSync(path.join(base, name), new Date(0), new Date(0));
  const fresh = await freshFolderFor(path.join(base, 'dist'));
  expect(
    readdirSync(base)
      .filter((name) => name !== path.basename(fresh))
      .sort(),
  ).toEqual(
    [
      'dist',
      'dist.backup',
      `dist.building-${process.pid}-ab12`,
      'dist.building-7-ab12',
      'dist.building-x',
      'dist2.building-4000001',
    ].sort(),
  );
});

it('puts a site back that a killed build had moved aside', async () => {
  const base = treeOnDisk({ 'dist.old-4000001-ab12/index.html': 'the site' });
  utimesSync(path.join(base, 'dist.old-4000001-ab12'), new Date(0), new Date(0));
  await freshFolderFor(path.join(base, 'dist'));
  expect(readTree(base)['dist/index.html']).toBe('the site');
});
