import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const address = (place = '') => new URL(place, inject('siteAddress')).href;
const kept = (page: Page) => page.locator('[data-kept] a').allInnerTexts();

it('on a phone, who to call is on the first screen, and its numbers can be tapped', async () => {
  const { page } = await test.visit(address(), { viewport: { width: 390, height: 844 } });
  const numbers = await page.$$eval(
    '.home-call a[href^="tel:"]',
    (links) =>
      links
        .map((link) => link.getBoundingClientRect())
        .filter(({ bottom, height }) => height > 0 && bottom <= innerHeight).length,
  );
  expect(numbers).toBeGreaterThanOrEqual(3);
  await expect.poll(() => page.locator('[data-kept]').isVisible()).toBe(false);
  await page.context().close();
});

it('keeps pinned and recent runbooks in this browser, and shows only what is published', async () => {
  const { page, complaints } = await test.visit(address('runbooks/phishing/'));
  await page.click('[data-pin]');
  await page.goto(address('runbooks/ransomware/'));
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('ransomware'));
  await page.goto(address('runbooks/'));
  await page.locator('.pin[aria-pressed=true]').waitFor();
  await page.goto(address());
  await page.locator('[data-kept] a').first().waitFor();
  await expect
    .poll(async () => (await kept(page)).slice(0, 2))
    .toEqual([expect.stringMatching(/phishing/i), expect.stringMatching(/ransomware/i)]);
  const [first] = await kept(page);
  // What somebody else wrote there: no page, no HTML, no endless list.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('readyroom-pages-')) ?? '';
    const ids = [
      'secret-runbook',
      '<img src=x onerror=alert(1)>',
      '../x',
      'constructor',
      7,
      null,
      'phishing',
    ];
    localStorage.setItem(key, JSON.stringify({ pinned: ids, recent: { length: 9 }, more: 1 }));
  });
  await page.reload();
  await page.locator('[data-kept] a').first().waitFor();
  await expect.poll(() => kept(page)).toEqual([first]);
  await page.click('[data-kept] button');
  await page.locator('[data-kept]').waitFor({ state: 'hidden' });
  await page.reload();
  await expect.poll(() => page.locator('[data-kept]').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('the menu closes by Escape and leaves the keyboard on it', async () => {
  const { page } = await test.visit(address());
  await page.click('.menu summary');
  await page.locator('.menu li a:visible').first().focus();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.matches('.menu:not([open]) > summary'));
  await page.context().close();
});
