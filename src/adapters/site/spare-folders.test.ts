import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { fillWithSpare, putAside } from './spare-folders.ts';

let base: string;
let old: string;
let spare: string;
let fresh: string;
beforeEach(() => {
  base = emptyFolder();
  old = path.join(base, 'dist.old');
  spare = path.join(base, 'cache/site/spare');
  fresh = path.join(base, 'dist.building');
  for (const folder of ['roles', 'runbooks/phishing']) write(path.join(old, folder, 'index.html'));
  mkdirSync(fresh);
});

function write(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'a page');
}
const entriesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const NOTHING = { folders: [], files: [] };

it('the site before is moved on, once, and all that stands in it is told', () => {
  const before = entriesOf(old);
  putAside(old, spare);
  expect(existsSync(old)).toBe(false);
  const { folders, files } = fillWithSpare(spare, fresh);
  expect([...folders].sort()).toEqual(['roles', 'runbooks', 'runbooks/phishing']);
  expect([...files].sort()).toEqual(['roles/index.html', 'runbooks/phishing/index.html']);
  expect(entriesOf(fresh)).toEqual(before);
  expect(fillWithSpare(spare, fresh)).toEqual(NOTHING);
  expect(readdirSync(path.dirname(spare))).toEqual([]);
});

it.skipIf(process.platform === 'win32')('what a link leads to is left alone', () => {
  const kept = path.join(base, 'kept');
  write(path.join(kept, 'mine.txt'));
  symlinkSync(kept, path.join(old, 'linked'));
  putAside(old, spare);
  const { folders, files } = fillWithSpare(spare, fresh);
  expect(folders).not.toContain('linked');
  expect(files).toContain('linked');
  expect(files).not.toContain('linked/mine.txt');
  symlinkSync(kept, old);
  putAside(old, path.join(base, 'elsewhere'));
  expect(readFileSync(path.join(kept, 'mine.txt'), 'utf8')).toBe('a page');
  expect(existsSync(old)).toBe(false);
});

it.skipIf(process.platform === 'win32')('where a folder has other rights, nothing is taken', () => {
  putAside(old, spare);
  chmodSync(path.join(spare, 'roles'), 0o711);
  expect(fillWithSpare(spare, fresh)).toEqual(NOTHING);
  expect(entriesOf(fresh)).toEqual([]);
  expect(existsSync(spare)).toBe(false);
  expect(statSync(base).isDirectory()).toBe(true);
});

it('what is aside already stays, and the other goes', () => {
  putAside(old, spare);
  write(path.join(old, 'guides/index.html'));
  putAside(old, spare);
  expect(existsSync(old)).toBe(false);
  expect(entriesOf(spare)).not.toContain('guides');
});
