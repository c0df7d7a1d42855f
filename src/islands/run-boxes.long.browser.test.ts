import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFiles } from '../bench/corpus.ts';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { ALONE, RUNNING, pressAndStore, startRun } from '../testing/run-browser.ts';
import { SAMPLE_AS_OF, SAMPLE_TREE } from '../testing/sample-tree.ts';
import { runBuild } from '../testing/site/build-command.ts';
import { warmCache } from '../testing/warm-cache.ts';

const FILE = 'runbooks/ransomware.md';
const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-boxes-'));
const TEXT = `## First five minutes

- [ ] Raise the incident lead

## What you carry

> 1. [ ] Gloves are on

## Detection

- [ ] Look at one machine
  - [ ] Screen photographed
- [ ] Look at a second one

## Containment

> [!CAUTION]
> - [ ] Power stays on

### Cut the network

* [ ] Switch A is off
  + [ ] Its lamps are dark

## Recovery

1. Restore the files. The newest first.

   - [ ] Files open
`;

let test: TestBrowser;
let page: Page;

beforeAll(async () => {
  test = await openTestBrowser();
  const [matter] = /^---\n.*?\n---\n/s.exec(SAMPLE_TREE[FILE]!)!;
  writeFiles(path.join(scratch, 'tree'), { ...SAMPLE_TREE, [FILE]: `${matter}\n${TEXT}` });
  const out = path.join(scratch, 'site');
  const { code, err } = await runBuild(
    ['--root', path.join(scratch, 'tree'), '--out', out, '--as-of', SAMPLE_AS_OF],
    { READYROOM_CACHE: warmCache(path.join(scratch, 'cache')) },
  );
  if (code !== 0) throw new Error(err);
  ({ page } = await test.visit(`${await test.serve(out)}runbooks/ransomware/`, ALONE));
  await startRun(page, 'INC-10');
});
afterAll(async () => {
  await test?.close();
  rmSync(scratch, { recursive: true, force: true });
});

it('a run ticks every box of the page, one at a press, in the order of the page', async () => {
  const boxes = page.locator('li.check');
  const count = await boxes.count();
  expect(count).toBe(9);
  await expect.poll(() => page.locator('li.check.real').count()).toBe(count);
  for (let pressed = 1; pressed <= count; pressed += 1) {
    await pressAndStore(page, 'x');
    await expect.poll(() => page.locator('li[data-ticked]').count()).toBe(pressed);
    await expect.poll(() => boxes.nth(pressed - 1).getAttribute('data-ticked')).not.toBeNull();
  }
  await page.reload();
  await page.waitForSelector(RUNNING);
  await expect.poll(() => page.locator('li[data-ticked]').count()).toBe(count);
  await expect.poll(() => page.locator('.run-notice:visible').count()).toBe(0);
});
