import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { ALONE, startRun, storedEntries } from '../testing/run-browser.ts';

let test: TestBrowser;
let page: Page;
const READY = 'body[data-inputs-ready]';
const COMMAND = 'pre:has-text("update-access-key")';
beforeAll(async () => {
  test = await openTestBrowser();
  const address = new URL(
    'runbooks/cloud-access-key-leak/#user-name=svc-labels&key-id=%24%28id%29%0A',
    inject('siteAddress'),
  );
  ({ page } = await test.visit(address.href, {
    ...ALONE,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  }));
  await page.waitForSelector(READY);
});
afterAll(() => test?.close());

const lacks = () => page.locator(COMMAND).first().getAttribute('data-lacks');
const command = () => page.locator(`${COMMAND} code`).first().innerText();

it('values of the link fill nothing until they are taken, and one that is none says why', async () => {
  await expect.poll(command).toContain('"<user-name>"');
  await expect
    .poll(() => page.locator('.offered').allInnerTexts())
    .toEqual([expect.stringContaining('which is not used'), expect.stringContaining('not confirmed')]);
  await page.locator('.offered:has-text("svc-labels") button:text-is("Use it")').tap();
  await page.waitForSelector('.slot[data-filled]:text-is("svc-labels")');
  await page.locator('.offered button:text-is("Dismiss")').tap();
  await page.waitForSelector('.offered', { state: 'detached' });
});

it('a command that lacks a value is not copied, and says which', async () => {
  await expect.poll(lacks).toContain('Fill in first: Access key id');
  const copy = page.locator(`.copyable:has(${COMMAND}) .copy`).first();
  const said = await copy.evaluate((button: HTMLElement) => {
    button.click();
    return button.textContent;
  });
  expect(said).toContain('Fill in first');
});

it('typed once, by keyboard, a value stands in every command, escaped for its quotes', async () => {
  await page.locator('#input-key-id').focus();
  await page.keyboard.type('AKIA"$(id)');
  await page.keyboard.press('Tab');
  await page.waitForSelector('.slot[data-filled]:text-is("AKIA\\\\\\"\\\\$(id)")');
  await expect.poll(command).toContain('--access-key-id "AKIA\\"\\$(id)"');
  await page.fill('#input-key-id', 'AKIAIOSFODNN7EXAMPLE');
  await page.keyboard.press('Tab');
  await expect.poll(lacks).toBe('');
  await expect.poll(command).toContain('--access-key-id "AKIAIOSFODNN7EXAMPLE"');
});

it('a value that is not of its kind fills nothing and says what is expected', async () => {
  await page.fill('#input-account', '1234');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('#input-account-problem').innerText()).toContain('12 digits');
  await expect.poll(() => page.locator('.slot[data-filled]:text-is("1234")').count()).toBe(0);
});

it('a run takes the values along, and its log shows them to the next who opens it', async () => {
  await startRun(page, 'Values');
  const told = async () =>
    (await storedEntries(page)).flatMap(({ deed }) => (deed.do === 'set-value' ? [deed.value] : []));
  await expect.poll(told).toEqual(['AKIAIOSFODNN7EXAMPLE', 'svc-labels']);
  await page.fill('#input-account', '111122223333');
  await page.keyboard.press('Tab');
  await expect.poll(told).toContain('111122223333');
  await page.reload();
  await page.waitForSelector(READY);
  await page.waitForSelector('.slot[data-filled]:text-is("svc-labels")');
  await expect.poll(() => page.inputValue('#input-account')).toBe('111122223333');
});

it('fields are wide enough for a thumb, and the page is no wider than the window', async () => {
  const heights = await page.$$eval('[data-inputs] input', (fields) =>
    fields.map((one) => one.getBoundingClientRect().height),
  );
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
