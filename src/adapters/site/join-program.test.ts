import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { joinProgram } from './join-program.ts';

it('a program of many modules is one that does the same, and evaluates each when it is asked for', async () => {
  const folder = emptyFolder();
  mkdirSync(path.join(folder, 'chunks'));
  const files = {
    'entry.mjs':
      "export const pages = { a: () => import('./chunks/a.mjs'), b: () => import('./chunks/b.mjs') };",
    'chunks/a.mjs': "import { said } from './said.mjs'; said.push('a'); export const name = 'a';",
    'chunks/b.mjs': "import { said } from './said.mjs'; said.push('b'); export { said };",
    'chunks/said.mjs': 'export const said = [];',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  await joinProgram(folder, 'entry.mjs');
  expect(readdirSync(folder)).toEqual(['entry.mjs']);
  const { pages } = (await import(pathToFileURL(path.join(folder, 'entry.mjs')).href)) as {
    pages: Record<'a' | 'b', () => Promise<{ said: string[] }>>;
  };
  expect((await pages.b()).said).toEqual(['b']);
  expect(await pages.a()).toMatchObject({ name: 'a' });
  expect((await pages.b()).said).toEqual(['b', 'a']);
});
