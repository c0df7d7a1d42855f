import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, inject, it } from 'vitest';
import { openProfileBrowser, type ProfileBrowser } from '../testing/profile-browser.ts';
import { RUNNING, startRun } from '../testing/run-browser.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-profile-'));
let browser: ProfileBrowser | undefined;
afterEach(async () => {
  await browser?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const RUNBOOK = new URL('runbooks/phishing/', inject('siteAddress')).href;
const databases = (one: ProfileBrowser) =>
  one.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

it('a browser killed right after the start of a run offers it again, on its page and on the first one', async () => {
  browser = await openProfileBrowser(folder);
  await browser.page.goto(RUNBOOK);
  await browser.page.waitForLoadState('networkidle');
  // Asking whether a run is open leaves nothing behind.
  const first = browser;
  await expect.poll(() => databases(first)).toEqual([]);
  await startRun(browser.page, 'INC-7');
  await browser.kill();

  browser = await openProfileBrowser(folder);
  const { page } = browser;
  await page.goto(inject('siteAddress'));
  const note = page.locator('[data-run-open]');
  await note.waitFor();
  await note.getByRole('link').click();
  await page.getByText('INC-7').first().waitFor();
  await page.goto(RUNBOOK);
  await page.waitForSelector(RUNNING);
  await expect.poll(() => page.locator('body').innerText()).toContain('INC-7');
});
