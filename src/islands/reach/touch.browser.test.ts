import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../../testing/browser.ts';
import { isAboveKeyboard, PHONE, touchFaults } from '../../testing/reach/by-touch.ts';
import { ALONE, RUNNING, storedEntries } from '../../testing/run-browser.ts';

const PICTURE = path.resolve(import.meta.dirname, '../../../.github/readme/home.png');
const DIALOG = '.run-dialog';
const COMMAND = '.copyable:has(pre:has-text("Update-MgUser"))';

let test: TestBrowser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  test = await openTestBrowser();
  const address = new URL('runbooks/cloud-tenant-takeover/', inject('siteAddress'));
  ({ page, complaints } = await test.visit(address.href, {
    ...ALONE,
    ...PHONE,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  }));
  await page.waitForSelector('body[data-inputs-ready]');
});
afterAll(async () => {
  expect(complaints).toEqual([]);
  await test?.close();
});

const deeds = async () => (await storedEntries(page)).map(({ deed }) => deed);
const last = async () => (await deeds()).at(-1);

/** A dialog that was opened is fit for a finger, and is sent by its button. */
async function opened(): Promise<void> {
  await page.waitForSelector(DIALOG);
  await expect.poll(() => touchFaults(page)).toEqual([]);
  await expect.poll(() => isAboveKeyboard(page)).toBe(true);
}
async function send(): Promise<void> {
  await page.locator(`${DIALOG} [type=submit]`).tap();
  await page.waitForSelector(DIALOG, { state: 'detached' });
}

it('a command that lacks a value, or has one that is none, is not copied; filled, it is copied as it shows', async () => {
  const copy = page.locator(`${COMMAND} .copy`).first();
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await copy.tap();
  await expect.poll(() => copy.innerText()).toBe('Fill in first: Account that holds the power');
  await page.locator('#input-stranger').tap();
  await page.keyboard.insertText('nobody');
  await page.locator('#input-domain').tap();
  await expect.poll(() => page.innerText('#input-stranger-problem')).toContain('It fills no command.');
  await copy.tap();
  await expect.poll(() => copy.innerText()).toMatch(/^Account that holds the power: expected/);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  await page.locator('#input-stranger').tap();
  await page.locator('#input-stranger').fill('eve@fenmark.example');
  await page.locator('#input-domain').tap();
  await expect.poll(() => copy.innerText()).toBe('Copy');
  await copy.tap();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('Update-MgUser -UserId "eve@fenmark.example" -AccountEnabled:$false');
  await expect.poll(() => touchFaults(page, '[data-inputs]')).toEqual([]);
});

it('a note is written with a picture, calls a role and is pinned', async () => {
  await page.locator('[data-run-start=incident]').tap();
  await page.waitForSelector(RUNNING);
  await page.locator('.run-first button:has-text("Note")').tap();
  await opened();
  await page.locator(`${DIALOG} textarea`).tap();
  await page.keyboard.insertText('Two tenants,');
  await page.locator(`${DIALOG} summary`).tap();
  await page.selectOption(`${DIALOG} select >> nth=1`, 'incident-lead');
  await page.selectOption(`${DIALOG} select >> nth=2`, 'scope');
  await page.setInputFiles(`${DIALOG} input[type=file]`, PICTURE);
  await page.waitForSelector(`${DIALOG} .run-pictures img`);
  await opened();
  await send();
  await expect
    .poll(async () => (await deeds()).slice(-3))
    .toMatchObject([
      { do: 'note', text: 'Two tenants, @incident-lead' },
      { do: 'picture', name: 'home.webp' },
      { do: 'pin', fact: 'scope' },
    ]);
});

it('the status stands on one page, and an update goes out from it', async () => {
  await page.locator('.run-small').tap();
  await page.locator('.run-deeds button:has-text("Status")').tap();
  await opened();
  await expect.poll(() => page.innerText(`${DIALOG} [data-pinned=scope]`)).toContain('Two tenants');
  await page.locator(`${DIALOG} button:has-text("Write an update")`).tap();
  await opened();
  await send();
  await expect.poll(async () => (await last())?.do).toBe('update');
});

it('a step says how it is undone and asks for its approval; what was logged is taken back', async () => {
  await page.locator('.run-small').tap();
  const step = page.locator('article[data-step]:has(.run-approve:visible)').first();
  await expect.poll(() => step.innerText()).toMatch(/Undo\s+Update-MgUser -AccountEnabled/);
  await step.locator('.run-done').tap();
  await opened();
  await expect.poll(() => page.innerText(DIALOG)).toContain('Chief information security officer agrees');
  await send();
  await expect.poll(last).toMatchObject({ do: 'approve', by: 'ciso' });
  await expect.poll(() => step.innerText()).toContain('Approved by Chief information security officer');
  await page.locator('.run-small').tap();
  await page.locator('.run-deeds button:text-is("Undo")').tap();
  await expect.poll(async () => (await last())?.do).toBe('undo');
  await expect.poll(() => step.innerText()).not.toContain('Approved by');
});

it('a step that took longer is reported', async () => {
  await page.locator('.run-small').tap();
  await page.locator('.run-step button:has-text("Report"):visible').nth(1).tap();
  await opened();
  await page.selectOption(`${DIALOG} select`, 'longer');
  await send();
  await expect.poll(last).toMatchObject({ do: 'mark-step', mark: 'longer' });
});
