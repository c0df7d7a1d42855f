import { execFileSync } from 'node:child_process';
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

it('makes the worker after esbuild was loaded in a folder that is gone, as it is when pages were compiled', () => {
  const program = `
    const [{ mkdtempSync, rmdirSync }, { tmpdir }] = await Promise.all([import('node:fs'), import('node:os')]);
    const before = process.cwd();
    const gone = mkdtempSync(tmpdir() + '/readyroom-gone-');
    process.chdir(gone);
    const { transform } = await import('esbuild');
    await transform('1');
    process.chdir(before);
    rmdirSync(gone);
    const { workerScript } = await import('./src/adapters/site/offline/write-worker.ts');
    const { bundlePageScript } = await import('./src/adapters/diagrams/page-script.ts');
    console.log((await workerScript()).length > 1000, (await bundlePageScript('for-build')).length > 1000);
  `;
  const cwd = path.resolve(import.meta.dirname, '../../../..');
  const arguments_ = ['--input-type=module', '--eval', program];
  expect(execFileSync(process.execPath, arguments_, { cwd, encoding: 'utf8' })).toBe('true true\n');
});
