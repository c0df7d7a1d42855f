import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { classifyFile, KIND_FOLDERS, SINGLE_FILES } from './file-places.ts';
import { FILE_KINDS, isDocument, KINDS } from './kinds.ts';

const SOURCES = path.join(import.meta.dirname, '..', '..');

test('each kind has a place, a page and a list of its own', () => {
  for (const of of ['title', 'file', 'page', 'list'] as const)
    expect(new Set(FILE_KINDS.map((kind) => KINDS[kind][of])).size).toBe(FILE_KINDS.length);
  expect([...SINGLE_FILES.values(), ...KIND_FOLDERS.values(), 'folder'].sort()).toEqual(
    [...FILE_KINDS].sort(),
  );
});

test('text below front matter is in Markdown files alone', () => {
  expect(FILE_KINDS.filter(isDocument)).toEqual(
    FILE_KINDS.filter((kind) => KINDS[kind].file.endsWith('.md')),
  );
});

test('no other source lists the folders or the lists of most kinds again', () => {
  const words = [...KIND_FOLDERS.keys()].map((folder) => `'${folder}'`);
  const lists = FILE_KINDS.map((kind) => KINDS[kind].list).map(
    (list) => new RegExp(`\\b${list}[:,]|'${list}'`),
  );
  const repeating = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => {
    if (!file.endsWith('.ts') || /\.test\.ts$|^testing\//.test(file.replaceAll('\\', '/'))) return false;
    const text = readFileSync(path.join(SOURCES, file), 'utf8');
    return (
      words.filter((word) => text.includes(word)).length > 3 ||
      lists.filter((list) => list.test(text)).length > 9
    );
  });
  expect(repeating.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(['domain/model/kinds.ts']);
});

test.each([
  ['runbooks/plant/README.md', 'folder'],
  ['runbooks/plant/line-7/index.md', 'folder'],
  ['runbooks/README.md', 'folder'],
  ['runbooks/index.md', 'runbook'],
  ['runbooks/plant/oven.md', 'runbook'],
  ['content/guides/plant/README.md', undefined],
])('%s is a %s', (file, kind) => {
  expect(classifyFile(file)).toBe(kind);
});
