import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { writeNewFiles } from './write-new-files.ts';

it('writes files and the folders that they need', async () => {
  const root = treeOnDisk({ LICENSE: 'x' });
  expect(
    await writeNewFiles(
      path.join(root, 'in'),
      new Map([
        ['a/b.md', 'one'],
        ['c.md', 'two'],
      ]),
    ),
  ).toEqual([]);
  expect(readTree(root)).toEqual({ LICENSE: 'x', 'in/a/b.md': 'one', 'in/c.md': 'two' });
});

it('writes nothing where one of them is there', async () => {
  const root = treeOnDisk({ 'c.md': 'mine' });
  expect(
    await writeNewFiles(
      root,
      new Map([
        ['a/b.md', 'one'],
        ['c.md', 'two'],
      ]),
    ),
  ).toEqual(['c.md']);
  expect(readTree(root)).toEqual({ 'c.md': 'mine' });
});

it('takes back what it wrote where a file stands in the place of a folder, and names that', async () => {
  const root = treeOnDisk({});
  writeFileSync(path.join(root, 'b'), 'a file, no folder');
  mkdirSync(path.join(root, 'kept'));
  const files = new Map([
    ['a/b/c.md', 'one'],
    ['kept/x.md', 'x'],
    ['b/d.md', 'two'],
  ]);
  expect(await writeNewFiles(root, files)).toEqual(['b']);
  expect(readTree(root)).toEqual({ b: 'a file, no folder' });
  expect(readdirSync(root).sort()).toEqual(['b', 'kept']);
});
