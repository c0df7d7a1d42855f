import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROGRAMME_LIMITS } from '../../domain/model/reading-limits.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { runCli } from '../../testing/run-cli.ts';
import { filesOnDisk } from './files.ts';

const names = async (root: string) => (await filesOnDisk(root).list()).map(({ file }) => file);

it('folders are read to the depth of the limit, links are not followed', async () => {
  const root = emptyFolder();
  const deep = ['runbooks', ...Array.from({ length: PROGRAMME_LIMITS.folders - 1 }, (_, at) => `f${at}`)];
  mkdirSync(path.join(root, ...deep), { recursive: true });
  writeFileSync(path.join(root, ...deep, 'a.md'), 'x');
  symlinkSync(root, path.join(root, 'runbooks/again'), 'junction');
  expect(await names(root)).toEqual(['runbooks/again', `${deep.join('/')}/a.md`]);
});

it.each([
  [
    'folders in each other',
    (root: string) =>
      mkdirSync(path.join(root, 'runbooks', ...Array(60).fill('deeper')), { recursive: true }),
    /^Below "runbooks\/deeper\/deeper\/deeper\/…" lie more than 30 folders/,
  ],
  [
    'text',
    (root: string) => {
      mkdirSync(path.join(root, 'content'));
      writeFileSync(path.join(root, 'content/a.yml'), '');
      truncateSync(path.join(root, 'content/a.yml'), PROGRAMME_LIMITS.bytes + 1);
    },
    /are larger than 512 MiB together/,
  ],
])('too much of %s is refused in a sentence, with nothing read', async (_, make, words) => {
  const root = emptyFolder();
  make(root);
  const { code, err } = await runCli(['check'], { cwd: root });
  expect(err).toMatch(words);
  expect(err).toContain('Nothing was read.');
  expect(code).toBe(1);
});
