import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { numbers, press, READY } from '../testing/assess-browser.ts';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const address = () => new URL('assess/', inject('siteAddress')).href;

it('a lowered score counts when its note says why', async () => {
  const { page } = await test.visit(address());
  await page.waitForSelector(READY);
  const published = await numbers(page);
  await press(page, '0');
  await page.locator('.assess-reason').waitFor();
  await expect.poll(() => numbers(page)).toEqual(published);
  await page.click('.assess-reason button');
  await page.keyboard.type('The restore failed');
  await page.keyboard.press('Tab');
  await page.locator('.assess-reason').waitFor({ state: 'hidden' });
  await expect.poll(async () => (await numbers(page))['overall']).not.toBe(published['overall']);
  await page.context().close();
});

it('explains itself without script', async () => {
  const { page } = await test.visit(address(), { javaScriptEnabled: false });
  await expect.poll(() => page.locator('main').innerText()).toContain('readyroom -- import scores');
  await page.context().close();
});
