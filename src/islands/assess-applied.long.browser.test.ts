import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { formatScore } from '../domain/maturity/format.ts';
import { exported, numbers, press } from '../testing/assess-browser.ts';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { runCli } from '../testing/run-cli.ts';
import { runBuild } from '../testing/site/build-command.ts';
import { emptyFolder } from '../testing/tree-on-disk.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../..');
let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

it('answers that were applied are what the site of the next build shows, digit for digit', async () => {
  const { page } = await test.visit(new URL('assess/', inject('siteAddress')).href);
  await press(page, '3 ArrowRight 4 ArrowRight 5');
  await expect.poll(() => page.locator('[data-view=changes]').innerText()).toBe('Changes (3)');
  const shown = await numbers(page);
  const file = await exported(page, 'json');
  await page.context().close();
  const root = emptyFolder();
  for (const folder of ['content', 'runbooks'])
    cpSync(path.join(PRODUCT, folder), path.join(root, folder), { recursive: true });
  expect((await runCli(['apply', file], { cwd: root })).code).toBe(0);
  const built = await runBuild(['--root', root, '--out', path.join(root, 'site')]);
  expect(built.code, built.err).toBe(0);
  const html = readFileSync(path.join(root, 'site/maturity/index.html'), 'utf8');
  const { overall, ...functions } = shown as Record<string, string>;
  expect(html).toContain(`${formatScore(Number(overall))} of 5 overall`);
  expect(Object.keys(functions).length).toBeGreaterThanOrEqual(6);
  for (const [id, score] of Object.entries(functions))
    expect(html).toContain(`data-node="${id}" data-score="${formatScore(Number(score))}"`);
});
