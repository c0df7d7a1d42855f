import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFiles } from '../bench/corpus.ts';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { ALONE, RUNNING, pressAndStore, startRun, storedEntries, ticked } from '../testing/run-browser.ts';
import { SAMPLE_AS_OF, SAMPLE_TREE } from '../testing/sample-tree.ts';
import { runBuild } from '../testing/site/build-command.ts';
import { warmCache } from '../testing/warm-cache.ts';

const FILE = 'runbooks/ransomware.md';
const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-republished-'));
const out = path.join(scratch, 'site');
const cache = warmCache(path.join(scratch, 'cache'));

const step = (title: string, ...boxes: string[]) =>
  `### ${title}\n\n**Role:** triage-analyst\n\nDo it now.\n\n${boxes.map((box) => `- [ ] ${box}\n`).join('')}\n`;
const CONFIRM = step('Confirm encryption', 'A file was opened', 'The family is named');
const CUT = step('Cut the network', 'Segments are cut');
const HALT = step('Halt the backups', 'Backups are halted');
const PULL = step('Pull the plugs', 'Plugs are pulled');
const RESTORE = '## Recovery\n\n' + step('Restore the files', 'Files are back');

let test: TestBrowser;
let page: Page;
let address: string;

async function publish(version: string, detection: string, containment: string): Promise<void> {
  const [, matter] = /^---\n(.*?)\n---\n/s.exec(SAMPLE_TREE[FILE]!)!;
  const first = '## First five minutes\n\n- [ ] Raise the incident lead\n';
  const text = `---\n${matter}\nversion: ${version}\n---\n\n${first}\n## Detection\n\n${detection}\n## Containment\n\n${containment}\n${RESTORE}`;
  writeFiles(path.join(scratch, 'tree'), { ...SAMPLE_TREE, [FILE]: text });
  const { code, err } = await runBuild(
    ['--root', path.join(scratch, 'tree'), '--out', out, '--as-of', SAMPLE_AS_OF],
    { READYROOM_CACHE: cache },
  );
  if (code !== 0) throw new Error(err);
}

beforeAll(async () => {
  test = await openTestBrowser();
  await publish('1.2.0', CONFIRM, CUT + HALT + PULL);
  address = `${await test.serve(out)}runbooks/ransomware/`;
  ({ page } = await test.visit(address, ALONE));
  await startRun(page, 'INC-9');
  for (let box = 0; box < 6; box += 1) await pressAndStore(page, 'x');
  await publish(
    '1.3.0',
    CONFIRM.replace('The family is named', 'The family and its leak site are named'),
    HALT + CUT,
  );
  await page.reload();
  await page.waitForSelector(RUNNING);
});
afterAll(async () => {
  await test?.close();
  rmSync(scratch, { recursive: true, force: true });
});

it('keeps the ticks of steps that moved or stayed', async () => {
  const order = await page.locator('article[data-step] h3').allInnerTexts();
  expect(order.findIndex((title) => title.includes('Halt'))).toBeLessThan(
    order.findIndex((title) => title.includes('Cut')),
  );
  for (const name of ['cut-the-network', 'halt-the-backups']) {
    const moved = page.locator(`article:has(#${name})`);
    await expect.poll(() => moved.locator('li[data-ticked]').count()).toBe(1);
    await expect.poll(() => moved.locator('.run-notice:visible').count()).toBe(0);
  }
});

it('lists the step that is gone with what was done there', async () => {
  const gone = await page.locator('.run-gone').innerText();
  expect(gone).toContain('Pull the plugs');
  expect(gone).toMatch(/\d\d:\d\dZ ticked: Plugs are pulled/);
  expect(gone).not.toContain('Cut the network');
});

it('marks the step that changed, names what was lost, and ticks nothing of it before the reader looked', async () => {
  const changed = page.locator('article:has(#confirm-encryption)');
  const notice = await changed.locator('.run-notice').innerText();
  expect(notice).toContain('You did this when it read differently (version 1.2.0). Look again.');
  expect(notice).toContain('The family is named');
  await expect.poll(() => changed.locator('li[data-ticked]').count()).toBe(1);
  const before = (await storedEntries(page)).length;
  await changed.locator('.run-box').last().focus();
  await page.keyboard.press('Space');
  await page.locator('[role=status]:text-is("This step changed. Answer above its boxes first.")').waitFor({
    state: 'attached',
  });
  await expect.poll(async () => (await storedEntries(page)).length).toBe(before);
  await expect.poll(() => ticked(page)).toHaveLength(4);
});

it('says again under the new words what is still done', async () => {
  const changed = page.locator('article:has(#confirm-encryption)');
  const before = (await storedEntries(page)).length;
  await changed.locator('button:text-is("Still done")').click();
  await changed.locator('.run-notice').waitFor({ state: 'hidden' });
  const added = (await storedEntries(page)).slice(before).map(({ deed }) => deed);
  expect(added).toMatchObject([
    { do: 'untick', text: 'The family is named' },
    { do: 'tick', text: 'A file was opened' },
  ]);
  await changed.locator('.run-box').last().click();
  await changed.locator('li[data-ticked]').nth(1).waitFor();
  await page.reload();
  await page.waitForSelector(RUNNING);
  await expect.poll(() => changed.locator('.run-notice:visible').count()).toBe(0);
  await expect.poll(() => changed.locator('li[data-ticked]').count()).toBe(2);
});
