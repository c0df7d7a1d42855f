import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../adapters/site/list-files.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { openKeptFiles } from '../../adapters/site/kept-files.ts';
import { indexAhead, keepIndex } from './keep-index.ts';

const FILES = ['index.html', 'reference/rules/one/index.html', 'controls/one/index.html', 'roles/index.html'];
const made = FILES.map((file) => ({ file, hash: '', size: 0, needs: [], searched: `of ${file}` }));

const keptFor = (tree: string) => openKeptFiles(emptyFolder(), '', '', tree, { folders: [], files: [] });

function site(): string {
  const folder = emptyFolder();
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(
      path.join(folder, file),
      `<html lang="en"><title>${file}</title><main data-pagefind-body>Words of ${file}</main>`,
    );
  }
  return folder;
}

it('only shards of which every page is made are indexed ahead, and the index is the one that it would be', async () => {
  const [ahead, home] = [site(), emptyFolder()];
  const waiting = ['roles/index.html'];
  const others = made.filter(({ file }) => !waiting.includes(file));
  const kept = keptFor(ahead);
  await indexAhead(home, ahead, others, waiting, kept);
  const names = ['product', 'measures', 'programme'];
  expect(names.map((name) => existsSync(path.join(home, name)))).toEqual([true, true, false]);
  await keepIndex(home, ahead, made, kept);
  const whole = site();
  await keepIndex(emptyFolder(), whole, made, keptFor(whole));
  const bytesOf = async (folder: string) =>
    (await listFiles(folder)).map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]);
  expect(await bytesOf(ahead)).toEqual(await bytesOf(whole));
});
