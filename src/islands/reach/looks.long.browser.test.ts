import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { closeDialog, openTestBrowser, type TestBrowser } from '../../testing/browser.ts';
import { findBarriers, findOverflow } from '../../testing/looks/find-barriers.ts';
import { findLayoutFaults } from '../../testing/looks/find-layout-faults.ts';
import { touchFaults } from '../../testing/reach/by-touch.ts';
import { ALONE, RUNNING } from '../../testing/run-browser.ts';
import { RUNS_READY } from '../../testing/runs-browser.ts';

const PICTURE = path.resolve(import.meta.dirname, '../../../.github/readme/home.png');
const DIALOG = '.run-dialog';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const at = (place: string) => new URL(place, inject('siteAddress')).href;

async function faults(page: Page, what: string, part: string): Promise<string[]> {
  const found = [
    ...(await findBarriers(page, part)),
    ...(await touchFaults(page, part)),
    ...(await findLayoutFaults(page)).filter((fault) => /run-|offered|inputs|triage|unfit/.test(fault)),
  ];
  const wider = await findOverflow(page);
  return [...found, ...(wider > 0 ? [`${wider} px too wide`] : [])].map((fault) => `${what}: ${fault}`);
}

it.each([
  [390, 'dark'],
  [390, 'light'],
  [1440, 'dark'],
  [1440, 'light'],
] as const)('what a responder fills in is accessible and fits at %i px, %s', async (width, colorScheme) => {
  const found: string[] = [];
  const { page } = await test.visit(
    at('alerts/cloud-siem/access-key-in-public-repository/#user-name=svc-labels&key-id=%20x'),
    {
      ...ALONE,
      viewport: { width, height: 844 },
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    },
  );
  const judge = async (what: string, part = DIALOG) => found.push(...(await faults(page, what, part)));
  const open = async (what: string, word: string) => {
    await page.click(word);
    await page.waitForSelector(DIALOG);
    await judge(what);
  };
  await page.waitForSelector('[data-triage][data-ready]');
  await page.waitForSelector('body[data-inputs-ready]');
  await judge('values of the link', '[data-inputs]');
  await page.fill('#input-account', '1234');
  await page.keyboard.press('Tab');
  await page.waitForSelector('#input-account-problem:not(:empty)');
  await judge('a value that is none', '[data-inputs]');
  await page.click('[data-triage] button:text-is("True positive")');
  await judge('a verdict without its reason', '[data-triage]');
  await page.fill('[data-triage] textarea', 'The key is live');
  await page.click('[data-triage] button:text-is("True positive")');
  await page.waitForSelector('.triage-onward a');
  await judge('a verdict', '[data-triage]');

  await page.goto(at('runbooks/cloud-tenant-takeover/'));
  await page.waitForSelector('body[data-inputs-ready]');
  await judge('values, empty', '[data-inputs]');
  await page.fill('#input-domain', 'fabrikam.example');
  await page.keyboard.press('Tab');
  await judge('values, filled', '[data-inputs]');
  await page.click('[data-run-start=incident]');
  await page.waitForSelector(RUNNING);
  await open('note', '.run-first button:has-text("Note")');
  await page.click(`${DIALOG} summary`);
  await page.fill(`${DIALOG} textarea`, 'Two tenants');
  await page.selectOption(`${DIALOG} select >> nth=2`, 'scope');
  await page.setInputFiles(`${DIALOG} input[type=file]`, PICTURE);
  await page.waitForSelector(`${DIALOG} .run-pictures img`);
  await judge('note with a picture');
  await page.click(`${DIALOG} [type=submit]`);
  await page.waitForSelector(DIALOG, { state: 'detached' });
  const more = page.locator('.run-small[aria-expanded=false]');
  if (await more.isVisible()) await more.click();
  await open('status', '.run-deeds button:has-text("Status")');
  await open('update', `${DIALOG} button:has-text("Write an update")`);
  await closeDialog(page);
  await open('approval', '.run-approve:visible');
  await closeDialog(page);
  await open('report', '.run-step button:has-text("Report"):visible');
  await closeDialog(page);

  await page.goto(at('runs/'));
  await page.waitForSelector(RUNS_READY);
  await open('leaving', '[data-do=leave]');
  await Promise.all([page.waitForEvent('download'), page.click('[data-do=export-all]')]);
  await expect.poll(() => page.locator(`${DIALOG} [type=submit]`).isEnabled()).toBe(true);
  await judge('leaving, exported');
  await page.click(`${DIALOG} [type=submit]`);
  await page.waitForSelector('[data-left]');
  await judge('left', 'main');
  expect(found).toEqual([]);
  await page.context().close();
});

it('on paper, what was typed stands in its place, and a line where nothing was', async () => {
  const { page } = await test.visit(at('runbooks/cloud-tenant-takeover/'), {
    ...ALONE,
    viewport: { width: 690, height: 900 },
  });
  await page.waitForSelector('body[data-inputs-ready]');
  await page.fill('#input-domain', 'a-long-name.of-a-domain.fabrikam.example');
  await page.emulateMedia({ media: 'print' });
  const shown = () =>
    page.$$eval('[data-inputs] [data-input]', (rows) =>
      rows.map((row) => {
        const field = row.querySelector('input');
        const line = parseFloat(getComputedStyle(row.querySelector('dd')!, '::before').width);
        const room = field && field.checkVisibility() ? field.clientWidth : 0;
        return field?.value ? room > 100 && field.scrollWidth <= room + 1 : line > 100;
      }),
    );
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(5);
  await expect.poll(async () => (await shown()).filter((isThere) => !isThere)).toEqual([]);
  await page.context().close();
});
