import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeDialog, openTestBrowser, type TestBrowser } from '../browser.ts';

let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser?.close());

/** Types into the search dialog and gives the addresses of the results, best first. */
async function search(words: string, address = inject('siteAddress')): Promise<string[]> {
  ({ page } = await browser.visit(address));
  await page.keyboard.press('/');
  await page.locator('dialog.search[open]').waitFor();
  // At once, so that the first answer is the last.
  await page.keyboard.insertText(words);
  const results = page.locator('dialog[open] a[href]');
  await results.first().waitFor();
  return results.evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
}

describe('a word from an alert or a symptom finds the right runbook first', () => {
  it.each([
    ['ransom note', 'ransomware'],
    ['invoice changed bank account', 'business-email-compromise'],
    ['mass file rename', 'ransomware'],
    ['impossible travel', 'compromised-credentials'],
    ['unknown .aspx file', 'web-shell'],
    ['site is slow', 'distributed-denial-of-service'],
    ['clicked a link in mail', 'phishing'],
    ['access key github', 'cloud-access-key-leak'],
  ])('%s → %s', async (words, id) => {
    const found = (await search(words)).filter((address) => /^\/runbooks\/[^/]+\//.test(address));
    await page.context().close();
    expect(found[0]).toBe(`/runbooks/${id}/`);
  });
});

it('is worked by keyboard alone and opens the chosen page', async () => {
  ({ page } = await browser.visit(inject('siteAddress')));
  await page.keyboard.press('/');
  await page.keyboard.type('ransom note');
  await page.locator('.search-results li:first-child a[href*="/runbooks/ransomware/"]').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runbooks\/ransomware\//);
  expect(await page.locator('h1').innerText()).toMatch(/ransomware/i);
  await page.context().close();
});

it('works under a path', async () => {
  const found = await search('ransom note', inject('siteUnderPath'));
  await page.context().close();
  expect(found[0]).toMatch(/^\/a\/b\/runbooks\/ransomware\//);
});

it('closes with Escape and says when nothing is found', async () => {
  ({ page } = await browser.visit(inject('siteAddress')));
  await page.keyboard.press('/');
  await page.keyboard.type('zzzyqx');
  await page.locator('dialog[open] [role=status]', { hasText: 'No page found.' }).waitFor();
  await closeDialog(page);
  await page.context().close();
});
