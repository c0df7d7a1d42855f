import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const address = new URL('reference/regulations/', inject('siteAddress')).href;

it('one moment gives every clock its end, the first one first, and an empty field takes all back', async () => {
  const { page, complaints } = await test.visit(address);
  const deadline = () => page.locator('#gdpr-art-33 .deadline').first().innerText();
  const due = () => page.locator('.due-list > li').allInnerTexts();
  await page.locator('[data-duty-clock]').waitFor();
  await expect.poll(deadline).toBe('72 hours');

  await page.fill('#aware', '2026-11-27T22:10');
  await expect.poll(deadline).toContain('72 hours, 2026-11-30 22:10 UTC');
  await expect.poll(async () => (await due())[0]).toContain('2026-11-28 02:10 UTC');
  await expect
    .poll(async () => {
      const moments = (await due()).map((line) => line.slice(0, 16));
      return moments.join() === moments.toSorted().join();
    })
    .toBe(true);
  await expect
    .poll(() => page.locator('#sec-8-k-item-1-05 .deadline').first().innerText())
    .toContain('4 business days, 2026-12-03 22:10 UTC');
  await expect.poll(() => page.locator('.due-list a').first().getAttribute('href')).toBe('#dora-art-19');

  await page.fill('#aware', '');
  await expect.poll(deadline).toBe('72 hours');
  await expect.poll(due).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('without a script the hours of each clock stand there, and no field that does nothing', async () => {
  const { page } = await test.visit(address, { javaScriptEnabled: false });
  await expect.poll(() => page.locator('#gdpr-art-33 .deadline').first().innerText()).toBe('72 hours');
  await expect.poll(() => page.locator('#aware').isVisible()).toBe(false);
  await expect.poll(() => page.getByText('Add the hours and days').isVisible()).toBe(true);
  await page.context().close();
});
