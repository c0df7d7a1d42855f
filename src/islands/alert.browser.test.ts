import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readVerdicts } from '../domain/runs/triage.ts';
import { fileOf, openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { ALONE, storedEntries } from '../testing/run-browser.ts';

let test: TestBrowser;
let page: Page;
const ALERT = 'alerts/cloud-siem/access-key-in-public-repository/';
beforeAll(async () => {
  test = await openTestBrowser();
  const address = new URL(
    `${ALERT}#user-name=svc-labels&key-id=%3Cimg%20src%3Dx%3E%0A`,
    inject('siteAddress'),
  );
  ({ page } = await test.visit(address.href, {
    ...ALONE,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  }));
  await page.waitForSelector('[data-triage][data-ready]');
  await page.waitForSelector('body[data-inputs-ready]');
});
afterAll(() => test?.close());

const status = () => page.locator('[data-triage] [role=status]').innerText();

it('records nothing without a reason, and says so', async () => {
  await page.locator('[data-triage] button:text-is("True positive")').tap();
  await expect.poll(status).toContain('Write the reason first');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
});

it('by keyboard, a false positive is recorded with its reason and exported', async () => {
  await page.keyboard.type('A documented example key');
  await page.locator('[data-triage] button:text-is("False positive")').focus();
  await page.keyboard.press('Enter');
  await expect.poll(status).toContain('Recorded in this browser: False positive');
  const arrival = page.waitForEvent('download');
  await page.locator('[data-do=export-verdicts]').tap();
  const file = JSON.parse(readFileSync(await fileOf(await arrival), 'utf8')) as { verdicts: unknown };
  const { verdicts } = readVerdicts(JSON.stringify(file.verdicts));
  expect(verdicts.map(({ verdict, reason, values }) => [verdict, reason, values])).toEqual([
    ['false-positive', 'A documented example key', []],
  ]);
});

it('a true positive goes on into the runbook with the values that were confirmed, and none other', async () => {
  await page.locator('.offered:has-text("svc-labels") button:text-is("Use it")').tap();
  await page.locator('[data-triage] input').first().fill('Yes, and active');
  await page.locator('[data-triage] textarea').fill('Pushed an hour ago');
  await page.locator('[data-triage] button:text-is("True positive")').tap();
  const onward = page.locator('.triage-onward a').first();
  await expect.poll(() => onward.innerText()).toContain('with one value');
  await onward.tap();
  await page.waitForURL(/\/runbooks\//);
  await page.waitForSelector('body[data-inputs-ready]');
  await expect.poll(() => page.inputValue('#input-user-name')).toBe('svc-labels');
  await page.waitForSelector('.slot[data-filled]:text-is("svc-labels")');
  await expect.poll(() => page.locator('.offered').count()).toBe(0);
});

it('the run that is started there begins with the verdict', async () => {
  await page.locator('[data-run-start=incident]').tap();
  await page.waitForSelector('body.running');
  const deeds = async () => (await storedEntries(page)).map(({ deed }) => deed);
  await expect.poll(deeds).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        do: 'note',
        text: expect.stringContaining('true positive. Pushed an hour ago'),
      }),
      expect.objectContaining({ do: 'set-value', input: 'user-name', value: 'svc-labels' }),
    ]),
  );
});

it('loaded again outside of a run, an address offers and fills nothing by itself', async () => {
  const other = await page.context().newPage();
  await other.goto(new URL('runbooks/phishing/#host=ws-1', inject('siteAddress')).href);
  await other.waitForLoadState('networkidle');
  await expect.poll(() => other.locator('.slot[data-filled]').count()).toBe(0);
  await other.close();
});

it('hostile storage is kept apart, and the page works', async () => {
  const other = await page.context().newPage();
  await other.goto(new URL(ALERT, inject('siteAddress')).href);
  await other.waitForSelector('[data-triage][data-ready]');
  const key = await other.evaluate(() => `readyroom-triage-${document.documentElement.dataset['programme']}`);
  await other.evaluate((name) => localStorage.setItem(name, '{"a":"<b>"}'), key);
  await other.reload();
  await other.waitForSelector('[data-triage][data-ready]');
  await other.fill('[data-triage] textarea', 'Again');
  await other.locator('[data-triage] button:text-is("False positive")').click();
  await expect.poll(() => other.locator('[data-triage] [role=status]').innerText()).toContain('Recorded');
  await expect
    .poll(() => other.evaluate((name) => localStorage.getItem(`${name}-damaged`), key))
    .toBe('{"a":"<b>"}');
  await expect
    .poll(() => other.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    .toBe(true);
});
