import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readRunFile } from '../domain/runs/run-file.ts';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { ALONE, startRun, storedEntries } from '../testing/run-browser.ts';
import { RUNS_READY, saved } from '../testing/runs-browser.ts';
import { sha256 } from '../testing/sample-run.ts';

let test: TestBrowser;
let page: Page;
beforeAll(async () => {
  test = await openTestBrowser();
  ({ page } = await test.visit(new URL('runbooks/phishing/', inject('siteAddress')).href, {
    ...ALONE,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  }));
  await startRun(page, 'INC-9');
});
afterAll(() => test?.close());

const DIALOG = '.run-dialog';
const deeds = async () => (await storedEntries(page)).map(({ deed }) => deed);
const gone = () => page.waitForSelector(DIALOG, { state: 'detached' });

async function openStatus(): Promise<void> {
  const more = page.locator('.run-small[aria-expanded=false]');
  if (await more.isVisible()) await more.tap();
  await page.locator('.run-deeds button:has-text("Status")').tap();
  await page.waitForSelector(DIALOG);
}

it('by keyboard, a note takes a pasted picture, calls a role and is pinned', async () => {
  await page.keyboard.press('m');
  await page.waitForSelector(`${DIALOG} textarea`);
  await page.keyboard.type('Two mailboxes,');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.selectOption(`${DIALOG} select >> nth=1`, 'incident-lead');
  await expect.poll(() => page.inputValue(`${DIALOG} textarea`)).toBe('Two mailboxes, @incident-lead ');
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000;
    canvas.height = 300;
    canvas.getContext('2d')?.fillText('note', 10, 10);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob ?? ''], 'screen.png', { type: 'image/png' }));
    clipboardData.items.add(new File(['<svg onload=alert(1)>'], 'evil.png', { type: 'image/png' }));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await page.waitForSelector(`${DIALOG} .run-pictures img`);
  await page.selectOption(`${DIALOG} select >> nth=2`, 'scope');
  await page.locator(`${DIALOG} textarea`).focus();
  await page.keyboard.press('Control+Enter');
  await gone();
  await expect
    .poll(async () => (await deeds()).slice(-3).map((deed) => deed.do))
    .toEqual(['note', 'picture', 'pin']);
  const [picture] = (await deeds()).flatMap((deed) => (deed.do === 'picture' ? [deed] : []));
  const bytes = Buffer.from(picture?.data ?? '', 'base64');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(picture?.sha256);
  expect(picture?.name).toBe('screen.webp');
});

it('the status is one page: what holds, who was asked, what was seen; by touch a fact holds no longer', async () => {
  await openStatus();
  await expect.poll(() => page.innerText(DIALOG)).toMatch(/Next update: .*left/);
  await expect.poll(() => page.innerText(`${DIALOG} [data-pinned=scope]`)).toContain('Two mailboxes');
  await expect.poll(() => page.innerText(DIALOG)).toContain('Incident lead');
  await expect.poll(() => page.locator(`${DIALOG} .run-pictures img`).count()).toBe(1);
  await page.locator(`${DIALOG} [data-pinned=scope] button`).tap();
  await expect.poll(() => page.innerText(`${DIALOG} [data-pinned=scope]`)).toContain('Nothing pinned');
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it('an update is drafted from the log, and what goes out begins the clock anew', async () => {
  await page.locator(`${DIALOG} button:has-text("Write an update")`).tap();
  await page.waitForSelector(`${DIALOG} textarea`);
  const text = await page.inputValue(`${DIALOG} textarea`);
  expect(text).toMatch(/^INC-9, SEV\d[^]*What we know[^]*What we did[^]*What we need[^]*Next update: 20/);
  await page.locator(`${DIALOG} [type=submit]`).tap();
  await gone();
  await expect.poll(async () => (await deeds()).at(-1)?.do).toBe('update');
});

it('a step that was wrong is told to its author: file, line and an issue to paste', async () => {
  await page.locator('.run-step button:has-text("Report")').nth(1).tap();
  await page.waitForSelector(`${DIALOG} textarea`);
  await page.fill(`${DIALOG} textarea`, 'The menu moved <b>');
  await page.locator(`${DIALOG} [type=submit]`).tap();
  await gone();
  await expect.poll(async () => (await deeds()).at(-1)?.do).toBe('mark-step');
  await page.goto(new URL(`runs/`, inject('siteAddress')).href);
  await page.waitForSelector(RUNS_READY);
  await page.locator('.runs-rows a').first().tap();
  await page.waitForSelector('[data-marks]');
  await expect.poll(() => page.innerText('[data-marks]')).toMatch(/runbooks\/phishing\.md:\d+/);
  await page.locator('[data-do=copy-issue]').tap();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^# This step was wrong[^]*`runbooks\/phishing\.md:\d+`[^]*The menu moved \\?&?l?t?;?<?b/);
  await expect.poll(() => page.locator('[data-pictures] img').count()).toBe(1);
  await expect.poll(() => page.locator('[data-pictures] [role=alert]').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it('the exported file carries pictures and facts, and is whole', async () => {
  const { file } = await saved(page, 'export-json');
  const read = readRunFile(readFileSync(file, 'utf8'), sha256);
  expect('problems' in read ? read.problems : []).toEqual([]);
});
