import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { closeDialog, openTestBrowser, type TestBrowser } from '../browser.ts';
import { BLIND_PHRASES } from '../search-phrases/blind.ts';
import { judgePhrase, missLines, scorePhrases } from '../search-phrases/judge-phrases.ts';
import { OUR_PHRASES } from '../search-phrases/ours.ts';

const PHRASES = [...BLIND_PHRASES, ...OUR_PHRASES];
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser?.close());

/** Opens the dialog and waits until it can answer. */
async function openSearch(address: string): Promise<void> {
  ({ page } = await browser.visit(address));
  await page.keyboard.press('/');
  await page.locator('dialog.search[open] .search-filters select').first().waitFor();
}

/** Types into the search dialog and gives the addresses of the results, best first. */
async function search(words: string, address = inject('siteAddress')): Promise<string[]> {
  await openSearch(address);
  await page.keyboard.insertText(words);
  const results = page.locator('.search-results a[href]');
  await results.first().waitFor();
  return results.evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
}

interface Answered {
  /** Addresses of the first results, as the page has them. */
  found: string[];
  /** From the key to the list, in milliseconds. */
  took: number;
}

/** Runs in the page: each phrase is typed in one stroke, and the list is read as soon as it has changed. */
async function typeAll(phrases: string[]): Promise<Answered[]> {
  const field = document.querySelector<HTMLInputElement>('.search-field')!;
  const list = document.querySelector('.search-results')!;
  const changed = () =>
    new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!list.firstElementChild) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(list, { childList: true });
    });
  const answers: Answered[] = [];
  for (const phrase of phrases) {
    list.replaceChildren();
    field.value = phrase;
    const start = performance.now();
    const answered = changed();
    field.dispatchEvent(new Event('input'));
    await answered;
    const links = [...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a')].slice(0, 3);
    answers.push({ took: performance.now() - start, found: links.map(({ href }) => href) });
  }
  return answers;
}

describe.each([
  ['on a host', () => inject('siteAddress')],
  ['from a disk', () => pathToFileURL(`${inject('siteFolder')}${path.sep}`).href],
])('what people type under stress, %s', (_, root) => {
  it('finds its page first, or among the first three, at once', async () => {
    await openSearch(`${root()}guides/${root().startsWith('file:') ? 'index.html' : ''}`);
    const answers = await page.evaluate(
      typeAll,
      PHRASES.map(({ phrase }) => phrase),
    );
    await page.context().close();
    const verdicts = PHRASES.map((one, at) =>
      judgePhrase(
        one,
        answers[at]!.found.map((href) => href.slice(root().length).replace('index.html', '')),
      ),
    );
    const score = scorePhrases(verdicts);
    expect(PHRASES.length).toBeGreaterThanOrEqual(200);
    expect(score.firstThree, missLines(score).join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(score.first).toBeGreaterThanOrEqual(0.85);
    // The middle one: a loaded machine may stop any single one.
    const times = answers.map(({ took }) => took).sort((a, b) => a - b);
    expect(times[times.length >> 1]).toBeLessThan(100);
  });
});

it('texts hold no source of a diagram, no example of a rule and no way through the site', () => {
  const folder = path.join(inject('siteFolder'), 'pagefind');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(path.join(folder, file))).toString());
  expect(texts.length).toBeGreaterThan(400);
  expect(texts.some((text) => text.includes('ransom note'))).toBe(true);
  expect(
    texts.filter((text) => /Diagram source|\bflowchart (?:TB|TD|LR)\b|A change in runbooks/.test(text)),
  ).toEqual([]);
});

it('is worked by keyboard alone and opens the chosen page', async () => {
  ({ page } = await browser.visit(inject('siteAddress')));
  await page.keyboard.press('/');
  await page.keyboard.type('ransom note');
  await page.locator('.search-results li:first-child a[href*="/runbooks/ransomware/"]').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runbooks\/ransomware\//);
  await expect.poll(() => page.locator('h1').innerText()).toMatch(/ransomware/i);
  await page.context().close();
});

it('Enter before anything is there opens the first result when it comes', async () => {
  ({ page } = await browser.visit(inject('siteAddress')));
  await page.keyboard.press('/');
  await page.keyboard.type('ransom note');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runbooks\/ransomware\//);
  await page.context().close();
});

it('works under a path', async () => {
  const found = await search('ransom note', inject('siteUnderPath'));
  await page.context().close();
  expect(found[0]).toMatch(/^\/a\/b\/runbooks\/ransomware\//);
});

it('texts follow below names, move none of them and repeat none', async () => {
  await openSearch(inject('siteAddress'));
  await page.keyboard.insertText('scrubbing provider');
  await page.locator('.search-results > li').first().waitFor();
  const before = await page.locator('.search-results > li > a').evaluateAll(hrefs);
  await page.locator('dialog[open] [role=status]', { hasText: 'by their text' }).waitFor();
  const after = await page.locator('.search-results > li > a').evaluateAll(hrefs);
  await page.context().close();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  expect(new Set(after).size).toBe(after.length);
});

const hrefs = (links: Element[]): string[] => links.map((link) => (link as HTMLAnchorElement).href);

it('where a host forbids WebAssembly, names are found all the same', async () => {
  const { page: strict, complaints } = await browser.visit(inject('siteAddress'));
  await strict.route('**/guides/', async (route) => {
    const answer = await route.fetch();
    const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'";
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), 'content-security-policy': policy },
    });
  });
  await strict.goto(`${inject('siteAddress')}guides/`);
  await strict.keyboard.press('/');
  await strict.keyboard.type('ransomwear');
  await strict.locator('.search-results li:first-child a[href*="/runbooks/ransomware/"]').waitFor();
  expect(complaints.filter((one) => !/wasm|webassembly/i.test(one))).toEqual([]);
  await strict.context().close();
});

it('closes with Escape and says when nothing is found, with the nearest names and who to call', async () => {
  await openSearch(inject('siteAddress'));
  await page.keyboard.type('zzzyqx');
  await page.locator('dialog[open] [role=status]', { hasText: 'No page found.' }).waitFor();
  await expect.poll(() => page.locator('.search-results > li > a[href*="/runbooks/"]').count()).toBe(3);
  await expect.poll(() => page.locator('.search-results > li > a[href*="/roles/#contacts"]').count()).toBe(1);
  await closeDialog(page);
  await page.context().close();
});
