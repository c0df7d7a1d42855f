import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { importRun, openRuns, RUN_OF_PHISHING, runFileFor } from '../testing/runs-browser.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test.close());

/** Everything that a browser keeps of the site. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

it('nothing of the site stays on the device, after an export, by keyboard at the width of a phone', async () => {
  const { page } = await openRuns(test);
  await page.setViewportSize({ width: 390, height: 844 });
  await importRun(page, await runFileFor(page, RUN_OF_PHISHING));
  await page.evaluate(async () => {
    const { programme, root } = document.documentElement.dataset;
    const scope = new URL(root ?? '/', document.baseURI).href;
    localStorage.setItem(`readyroom-assess/${programme}/a`, '{}');
    localStorage.setItem('readyroom-theme', 'dark');
    localStorage.setItem('readyroom-assess/0123456789abcdef/a', 'of another programme');
    localStorage.setItem('other', 'of another site');
    sessionStorage.setItem('readyroom-run', 'x');
    await caches.open(`readyroom ${scope} 0`);
    await caches.open('readyroom https://host.example/ 0');
  });
  await page.locator('[data-do=leave]').focus();
  await page.keyboard.press('Enter');
  const remove = page.locator('.run-dialog [type=submit]');
  await remove.waitFor();
  await expect.poll(() => page.innerText('.run-dialog')).toContain('1 run, No verdict on an alert');
  await expect.poll(() => page.innerText('.run-dialog')).toContain('1 value of the self-assessment');
  await expect.poll(() => remove.isDisabled()).toBe(true);
  const arrival = page.waitForEvent('download');
  await page.click('[data-do=export-all]');
  const file = await arrival;
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  await expect.poll(() => remove.isEnabled()).toBe(true);
  await remove.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-left]');
  await expect.poll(() => page.innerText('[data-left]')).toContain('This device has nothing of the site');
  await expect
    .poll(() => kept(page))
    .toEqual({
      databases: [],
      caches: ['readyroom https://host.example/ 0'],
      local: expect.arrayContaining(['other', 'readyroom-assess/0123456789abcdef/a']),
      session: [],
      workers: 0,
    });
  await expect.poll(async () => (await kept(page)).local.length).toBe(2);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it('without a run there is nothing to export first', async () => {
  const { page } = await openRuns(test);
  await page.click('[data-do=leave]');
  await expect.poll(() => page.locator('.run-dialog [type=submit]').isEnabled()).toBe(true);
  await expect.poll(() => page.locator('[data-do=export-all]').count()).toBe(0);
});
