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
import { fillWithSpare, putAside, removeUnused } from './spare-folders.ts';

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

it('folders of the site before are filled again; those that stay empty go', () => {
  putAside(old, spare);
  expect(existsSync(old)).toBe(false);
  expect(entriesOf(spare)).toEqual(['roles', 'runbooks', path.join('runbooks', 'phishing')]);
  const filled = fillWithSpare(spare, fresh);
  expect(filled).toHaveLength(3);
  write(path.join(fresh, 'roles/index.html'));
  removeUnused(filled);
  expect(entriesOf(fresh)).toEqual(['roles', path.join('roles', 'index.html')]);
  expect(fillWithSpare(spare, fresh)).toEqual([]);
  expect(readdirSync(path.dirname(spare))).toEqual([]);
});

it.skipIf(process.platform === 'win32')('what a link leads to is left alone', () => {
  const kept = path.join(base, 'kept');
  write(path.join(kept, 'mine.txt'));
  symlinkSync(kept, path.join(old, 'linked'));
  putAside(old, spare);
  symlinkSync(kept, old);
  putAside(old, path.join(base, 'elsewhere'));
  expect(readFileSync(path.join(kept, 'mine.txt'), 'utf8')).toBe('a page');
  expect(existsSync(old)).toBe(false);
  expect(entriesOf(spare)).not.toContain('linked');
});

const DAMAGED: Record<string, () => void> = {
  'a file among them': () => writeFileSync(path.join(spare, 'roles/secret.txt'), 'withheld'),
  'a link among them': () => symlinkSync(base, path.join(spare, 'roles/linked')),
  'other rights': () => chmodSync(path.join(spare, 'roles'), 0o711),
};

it.skipIf(process.platform === 'win32').each(Object.keys(DAMAGED))('%s: none is taken', (name) => {
  putAside(old, spare);
  DAMAGED[name]?.();
  expect(fillWithSpare(spare, fresh)).toEqual([]);
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
