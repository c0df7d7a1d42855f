import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { treeOnDisk } from '../../testing/tree-on-disk.ts';
import { wholeDigest } from './whole-digest.ts';

const TREE = {
  'package.json': '{}',
  'package-lock.json': '{}',
  'src/a.ts': 'a',
  'src/cli/b.ts': 'b',
  'src/cli/b.test.ts': 'b',
  'src/testing/c.ts': 'c',
  'public/d.svg': 'd',
};

it.each<[change: Record<string, string>, isAnother: boolean]>([
  [{}, false],
  [{ 'src/a.ts': 'aa' }, true],
  [{ 'src/a.ts': '', 'src/b.ts': 'a' }, true],
  [{ 'src/cli/e.ts': '' }, true],
  [{ 'public/d.svg': 'e' }, true],
  [{ 'package-lock.json': '{ }' }, true],
  [{ 'tsconfig.json': '{}' }, true],
  [{ 'src/cli/b.test.ts': 'bb' }, false],
  [{ 'src/testing/c.ts': 'cc' }, false],
  [{ 'node_modules/x/index.js': '' }, false],
])('%o makes another clone: %s', (change, isAnother) => {
  const folder = treeOnDisk(TREE);
  const before = wholeDigest(folder);
  for (const [file, text] of Object.entries(change)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  expect(wholeDigest(folder) !== before).toBe(isAnother);
});

it('a source that is gone, and another place, make another clone', () => {
  const folder = treeOnDisk(TREE);
  const before = wholeDigest(folder);
  expect(wholeDigest(treeOnDisk(TREE))).not.toBe(before);
  rmSync(path.join(folder, 'src/cli/b.ts'));
  expect(wholeDigest(folder)).not.toBe(before);
});
