import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, LINKS_ARE_FORBIDDEN, treeOnDisk } from '../testing/tree-on-disk.ts';
import { findCall } from './find-call.ts';

const PACKAGE = 'node_modules/@readyroom/readyroom';
const start = (root: string, home: string, cwd = root) => ({
  product: path.join(root, home, PACKAGE),
  packaged: true,
  cwd,
  path: undefined as string | undefined,
});

it('is the script in a clone, and wherever a folder has it', () => {
  const clone = emptyFolder();
  expect(findCall({ product: clone, packaged: false, cwd: '/', path: '' })).toBe('npm run -s readyroom --');
  const root = treeOnDisk({ 'package.json': '{ "scripts": { "readyroom": "readyroom" } }', 'content/x': '' });
  for (const cwd of [root, path.join(root, 'content')])
    expect(findCall(start(root, '.', cwd))).toBe('npm run -s readyroom --');
});

it('is the installed command where no script is, and is never looked up elsewhere', () => {
  const root = treeOnDisk({ 'package.json': '{ "scripts": {} }', 'a/b': '' });
  expect(findCall(start(root, '.', path.join(root, 'a')))).toBe('npx --no -- readyroom');
});

it('is the tarball that npx was given', () => {
  const root = treeOnDisk({
    'cache/_npx/0f/package.json':
      '{ "dependencies": { "@readyroom/readyroom": "file:../../../our tool.tgz" } }',
    'our tool.tgz': '',
    'empty/x': '',
  });
  expect(findCall(start(root, 'cache/_npx/0f'))).toBe(`npx --yes -- './our tool.tgz'`);
  const within = start(root, 'cache/_npx/0f', path.join(root, 'empty'));
  expect(findCall(within)).toBe(`npx --yes -- '../our tool.tgz'`);
});

it('is the file itself where nothing else is known, even of a broken manifest', () => {
  const root = treeOnDisk({ 'package.json': '{', 'cache/_npx/0f/package.json': '[]' });
  const found = findCall(start(root, 'cache/_npx/0f'));
  expect(found).toBe(`node ./cache/_npx/0f/${PACKAGE}/bin/readyroom.mjs`.split('/').join(path.sep));
});

it.skipIf(LINKS_ARE_FORBIDDEN)('is the plain command where that is on the path', () => {
  const root = treeOnDisk({ [`global/lib/${PACKAGE}/bin/readyroom.mjs`]: '' });
  mkdirSync(path.join(root, 'bin'));
  const found = start(root, 'global/lib');
  symlinkSync(path.join(found.product, 'bin/readyroom.mjs'), path.join(root, 'bin/readyroom'));
  const away = emptyFolder();
  expect(findCall({ ...found, cwd: away, path: `/nowhere${path.delimiter}${root}/bin` })).toBe('readyroom');
});
