import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesOfSite } from '../../../testing/site/files-of-site.ts';
import { treeOnDisk } from '../../../testing/tree-on-disk.ts';
import { writeWorker } from './write-worker.ts';

it('writes the same worker for the same site, and names every file', async () => {
  const site = treeOnDisk({ 'index.html': 'home', 'runbooks/a/index.html': 'a', '.readyroom-site': 'x' });
  const worker = () => readFileSync(path.join(site, 'sw.js'), 'utf8');
  const first = await writeWorker(site, await filesOfSite(site), '2026-10-31');
  expect(first.files.map(([address]) => address)).toEqual(['', 'runbooks/a/']);
  const before = worker();
  expect(before).toContain(first.version);
  await writeWorker(site, await filesOfSite(site), '2026-10-31');
  expect(worker()).toBe(before);
  writeFileSync(path.join(site, 'index.html'), 'changed');
  expect((await writeWorker(site, await filesOfSite(site), '2026-10-31')).version).not.toBe(first.version);
});
