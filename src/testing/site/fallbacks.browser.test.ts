import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openTestBrowser } from '../browser.ts';
import { serveSite } from '../../adapters/site/serve-site.ts';
import { changedTree } from '../sample-tree.ts';
import { writeFiles } from '../../bench/corpus.ts';
import { warmCache } from '../warm-cache.ts';
import { runBuild } from './build-command.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-fallback-'));
const root = path.join(scratch, 'content');
const site = path.join(scratch, 'site');
/** Pages compiled and nothing else kept, and no browser to draw with. */
const cold = { READYROOM_BROWSER: 'none', READYROOM_CACHE: warmCache(path.join(scratch, 'cache')) };
const BROKEN = { file: 'runbooks/web-shell.md', replace: 'owner: incident-lead', by: 'owner: nobody' };

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it('without a browser the build succeeds, and the reader’s browser draws', async () => {
  writeFiles(root, changedTree([]));
  const required = await runBuild(['--root', root, '--out', site, '--require-diagrams'], cold);
  expect(required.code).toBe(1);
  const { code, err } = await runBuild(['--root', root, '--out', site], cold);
  expect(code).toBe(0);
  expect(err).toMatch(/no browser to draw with/);
  const server = await serveSite(site, 0);
  const browser = await openTestBrowser();
  try {
    const { page } = await browser.visit(`${server.address}runbooks/web-shell/`);
    await page.click('details.flow > summary');
    await page.locator('figure.diagram svg').first().waitFor();
    await expect
      .poll(() => page.locator('figure.diagram svg').first().textContent())
      .toContain('Isolate a host');
  } finally {
    await browser.close();
    await server.stop();
  }
});

it('a failed build leaves the old site in place', async () => {
  const before = readFileSync(path.join(site, 'runbooks/web-shell/index.html'), 'utf8');
  writeFiles(root, changedTree([BROKEN]));
  const { code, err } = await runBuild(['--root', root, '--out', site]);
  expect(code).toBe(1);
  expect(err).toContain('runbooks/web-shell.md:6:8');
  expect(err).not.toMatch(/\n\s+at .*\(/);
  expect(readFileSync(path.join(site, 'runbooks/web-shell/index.html'), 'utf8')).toBe(before);
});

it('replaces no folder that no build made', async () => {
  writeFiles(path.join(scratch, 'mine'), { 'precious.txt': 'keep' });
  const { code, err } = await runBuild(['--root', root, '--out', path.join(scratch, 'mine')]);
  expect(code).toBe(2);
  expect(err).toMatch(/holds something that no build made/);
  expect(existsSync(path.join(scratch, 'mine/precious.txt'))).toBe(true);
});
