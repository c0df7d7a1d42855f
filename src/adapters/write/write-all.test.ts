import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { writeAll } from './write-all.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('writes new and changed files, and keeps the mode of those that were there', async () => {
  const root = treeOnDisk({ 'a.md': 'one' });
  chmodSync(path.join(root, 'a.md'), 0o640);
  const stale = await writeAll(root, [
    { file: 'a.md', before: bytes('one'), after: 'two' },
    { file: 'content/new/b.md', before: undefined, after: 'three' },
  ]);
  expect(stale).toEqual([]);
  expect(readTree(root)).toEqual({ 'a.md': 'two', 'content/new/b.md': 'three' });
  // Windows knows no such modes.
  if (process.platform !== 'win32') expect(statSync(path.join(root, 'a.md')).mode & 0o777).toBe(0o640);
});

it('writes nothing where one file has changed, is gone or is suddenly there', async () => {
  const root = treeOnDisk({ 'a.md': 'one', 'b.md': 'edited since', 'd.md': 'new' });
  const stale = await writeAll(root, [
    { file: 'a.md', before: bytes('one'), after: 'two' },
    { file: 'b.md', before: bytes('as read'), after: 'x' },
    { file: 'd.md', before: undefined, after: 'x' },
  ]);
  expect(stale).toEqual(['b.md', 'd.md']);
  expect(readTree(root)).toEqual({ 'a.md': 'one', 'b.md': 'edited since', 'd.md': 'new' });
});

it('puts back what it had written where a later file cannot be written', async () => {
  const root = treeOnDisk({ 'a.md': 'one' });
  mkdirSync(path.join(root, 'b.md'));
  writeFileSync(path.join(root, 'b.md', 'inside'), '');
  const work = writeAll(root, [
    { file: 'a.md', before: bytes('one'), after: 'two' },
    { file: 'b.md', before: undefined, after: 'a folder stands here' },
  ]);
  await expect(work).rejects.toThrow();
  expect(readTree(root)).toEqual({ 'a.md': 'one', 'b.md/inside': '' });
});
