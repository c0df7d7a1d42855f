import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { keptFolder, letGoUnused } from './kept-folder.ts';

const home = () => path.join(emptyFolder(), 'home');
const filling = (made: string[], words: string) => async (folder: string) => {
  made.push(words);
  await mkdir(folder);
  writeFileSync(path.join(folder, 'words'), words);
};

it('makes a folder once, and anew where it is damaged', async () => {
  const made: string[] = [];
  const at = home();
  const folder = await keptFolder(at, 'a', filling(made, 'one'));
  expect(await keptFolder(at, 'a', filling(made, 'two'))).toBe(folder);
  writeFileSync(path.join(folder, 'words'), 'other');
  await keptFolder(at, 'a', filling(made, 'three'));
  expect(made).toEqual(['one', 'three']);
});

it('of two that make the same at once, the second takes the folder that the first works from', async () => {
  const at = home();
  const made: string[] = [];
  let first = '';
  const second = await keptFolder(at, 'a', async (fresh) => {
    first = await keptFolder(at, 'a', filling(made, 'first'));
    await filling(made, 'second')(fresh);
  });
  expect(made).toEqual(['first', 'second']);
  expect(second).toBe(first);
  expect(readFileSync(path.join(second, 'words'), 'utf8')).toBe('first');
  expect(readdirSync(at)).toEqual(['a']);
});

it('keeps what another build may be taking from, and lets go what was used the longest ago', async () => {
  const at = home();
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) await keptFolder(at, key, filling([], key));
  expect(readdirSync(at)).toHaveLength(4);
  expect(existsSync(path.join(at, 'f'))).toBe(true);
});

it('leaves nothing where making it fails', async () => {
  const at = home();
  const failing = async (folder: string) => {
    await filling([], 'half')(folder);
    throw new Error('no room');
  };
  await expect(keptFolder(at, 'a', failing)).rejects.toThrow('no room');
  expect(readdirSync(at)).toEqual([]);
});

it('lets go the homes that no build used for a week', async () => {
  const folder = emptyFolder();
  const [used, unused] = ['used', 'unused'].map((name) => path.join(folder, name)) as [string, string];
  const long = new Date(Date.now() - 8 * 24 * 3_600_000);
  for (const each of [used, unused]) {
    await keptFolder(each, 'a', filling([], 'words'));
    utimesSync(path.join(each, 'a'), long, long);
    utimesSync(each, long, long);
  }
  await keptFolder(used, 'a', filling([], 'words'));
  await letGoUnused(folder);
  expect(readdirSync(folder)).toEqual(['used']);
});
