import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { fileOf, openTestBrowser, type TestBrowser } from '../../testing/browser.ts';
import { isFocused, tabFromStart, tabTo } from '../../testing/reach/by-keyboard.ts';
import { ALONE, RUNNING, storedEntries } from '../../testing/run-browser.ts';
import { RUNS_READY } from '../../testing/runs-browser.ts';

const DIALOG = '.run-dialog';

let test: TestBrowser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  test = await openTestBrowser();
  const address = new URL(
    'alerts/cloud-siem/access-key-in-public-repository/#user-name=svc-labels&account=111122223333',
    inject('siteAddress'),
  );
  ({ page, complaints } = await test.visit(address.href, { ...ALONE, reducedMotion: 'reduce' }));
  await page.clock.install();
  await page.reload();
  await page.waitForSelector('[data-triage][data-ready]');
  await page.waitForSelector('body[data-inputs-ready]');
});
afterAll(async () => {
  expect(complaints).toEqual([]);
  await test?.close();
});

const last = async () => (await storedEntries(page)).at(-1)?.deed;
const gone = () => page.waitForSelector(DIALOG, { state: 'detached' });

it('of the values of a link one is taken, one is not, and the keyboard stands in the field of each', async () => {
  const offer = (value: string) => page.locator(`.offered:has-text("${value}")`);
  await tabFromStart(page, offer('111122223333').getByText('Do not use it'));
  await page.keyboard.press('Enter');
  await expect.poll(() => offer('111122223333').count()).toBe(0);
  await expect.poll(() => isFocused(page.locator('#input-account'))).toBe(true);
  await tabTo(page, offer('svc-labels').getByText('Use it', { exact: true }));
  await page.keyboard.press('Space');
  await expect.poll(() => isFocused(page.locator('#input-user-name'))).toBe(true);
  await expect.poll(() => page.inputValue('#input-user-name')).toBe('svc-labels');
  await expect.poll(() => page.inputValue('#input-account')).toBe('');
});

it('a true positive goes on into the runbook, filled, and its incident begins with the verdict', async () => {
  await tabTo(page, page.locator('[data-triage] textarea'));
  await page.keyboard.type('The key is live');
  await tabTo(page, page.locator('[data-triage] button:text-is("True positive")'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('.triage-onward a').first());
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runbooks\//);
  await page.waitForSelector('body[data-inputs-ready]');
  await expect.poll(() => page.inputValue('#input-user-name')).toBe('svc-labels');
  await tabFromStart(page, page.locator('[data-run-start=incident]'));
  await page.keyboard.press('Enter');
  await page.waitForSelector(RUNNING);
  await expect
    .poll(async () => (await storedEntries(page)).map(({ deed }) => deed))
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ do: 'note', text: expect.stringContaining('The key is live') as string }),
        expect.objectContaining({ do: 'set-value', input: 'user-name', value: 'svc-labels' }),
      ]),
    );
});

it('the status says when its update is due; one that goes out begins the clock anew', async () => {
  const status = page.locator('.run-deeds button:has-text("Status")');
  await expect.poll(() => status.innerText()).toMatch(/update (1h 59m|2h 0m) left/);
  await page.clock.fastForward('01:10:00');
  await expect.poll(() => status.innerText()).toMatch(/update (49|50)m left/);
  await tabFromStart(page, status);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.innerText(DIALOG)).toMatch(/Next update: (49|50)m left[^]*None went out yet/);
  await page.keyboard.press('Escape');
  await gone();
  await expect.poll(() => isFocused(status)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG);
  const write = page.locator(`${DIALOG} button:text-is("Write an update")`);
  if (!(await isFocused(write))) await tabTo(page, write);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${DIALOG} textarea`);
  await tabTo(page, page.locator(`${DIALOG} [type=submit]`));
  await page.keyboard.press('Enter');
  await gone();
  await expect.poll(async () => (await last())?.do).toBe('update');
  await expect.poll(() => isFocused(status)).toBe(true);
  await page.clock.fastForward('00:06');
  await expect.poll(() => status.innerText()).toMatch(/update (1h 59m|2h 0m) left/);
});

it('a step that took longer becomes a finding of the record, with the line where it stands', async () => {
  const report = page.locator('.run-step button:has-text("Report"):visible').first();
  await tabTo(page, report);
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG);
  await expect.poll(() => isFocused(page.locator(`${DIALOG} select`))).toBe(true);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.locator(`${DIALOG} textarea`));
  await page.keyboard.type('40 minutes: nobody had the role');
  await page.keyboard.press('Control+Enter');
  await gone();
  await expect.poll(() => isFocused(report)).toBe(true);
  await expect.poll(last).toMatchObject({ do: 'mark-step', mark: 'longer' });
  await page.goto(new URL('runs/', inject('siteAddress')).href);
  await page.waitForSelector(RUNS_READY);
  await tabFromStart(page, page.locator('.runs-rows a').first());
  await page.keyboard.press('Enter');
  const record = page.locator('[data-do=export-record]');
  await record.waitFor();
  await tabTo(page, record);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const text = readFileSync(await fileOf(file), 'utf8');
  expect(text).toMatch(
    /findings:\n[^]*The step took longer[^\n]*runbooks\/cloud-access-key-leak\.md:\d+[^\n]*40 minutes/,
  );
});
