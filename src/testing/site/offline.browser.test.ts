import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../adapters/site/list-files.ts';
import { addressOf, isSaved } from '../../adapters/site/offline/saved-files.ts';
import { serveSite } from '../../adapters/site/serve-site.ts';
import { openTestBrowser, type TestBrowser, type Visit } from '../browser.ts';
import { pressAndStore, RUNNING, startRun, storedEntries, ticked } from '../run-browser.ts';
import { onePageOfEachKind } from './page-kinds.ts';
import { rows } from '../length.ts';

const site = inject('siteFolder');
const kinds = onePageOfEachKind(site).filter((page) => page !== '404.html');
let browser: TestBrowser;
beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser.close());

const isReady = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready');

/** Addresses of files, as far as they answer with the content that lies in the folder. */
async function wrongAnswers(page: Page, address: string, files: readonly string[]): Promise<string[]> {
  const wanted = files.map((file): [string, string] => [
    address + addressOf(file),
    createHash('sha256')
      .update(readFileSync(path.join(site, file)))
      .digest('hex'),
  ]);
  return page.evaluate(async (all) => {
    const wrong: string[] = [];
    for (const [url, hash] of all) {
      const body = await fetch(url).then(
        (response) => response.arrayBuffer(),
        () => new ArrayBuffer(0),
      );
      const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', body))];
      if (digest.map((byte) => byte.toString(16).padStart(2, '0')).join('') !== hash) wrong.push(url);
    }
    return wrong;
  }, wanted);
}

describe.each(rows(['/a/b/'], ['/', '/a/b/']))('after one visit, with the host gone, under %s', (base) => {
  let visit: Visit;
  let address: string;
  beforeAll(async () => {
    const server = await serveSite(site, 0, base);
    address = server.address;
    visit = await browser.visit(address, { serviceWorkers: 'allow' });
    await isReady(visit.page);
    await server.stop();
    await visit.page.context().setOffline(true);
  });
  afterAll(() => visit?.page.context().close());

  it('says so in words, with the version', async () => {
    await expect
      .poll(() => visit.page.locator('.offline > span').first().textContent())
      .toMatch(/^No network\. This is the copy saved at version [0-9a-f]{7} as of \d{4}-\d\d-\d\d\.$/);
  });

  it('every file of the site answers as it was built', async () => {
    const files = (await listFiles(site)).filter(isSaved);
    expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(500);
    // What every page needs, and of the pages some.
    const few = files.filter((file, at) => at % 8 === 0 || /\.(?:css|js|json|woff2)$/.test(file));
    expect(await wrongAnswers(visit.page, address, rows(few, files))).toEqual([]);
  });

  it.each(
    rows(
      kinds.filter((_, at) => at % 3 === 0),
      kinds,
    ),
  )('opens /%s', async (page) => {
    visit.complaints.length = 0;
    await visit.page.goto(address + page);
    await isReady(visit.page);
    await expect.poll(() => visit.page.locator('h1').count()).toBe(1);
    expect(visit.complaints).toEqual([]);
  });

  it('search answers, and its first result opens', async () => {
    await visit.page.goto(address);
    await visit.page.keyboard.press('/');
    await visit.page.keyboard.type('ransom note');
    await visit.page.locator('.search-results li:first-child a[href*="/runbooks/ransomware/"]').waitFor();
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForURL(/\/runbooks\/ransomware\/$/);
    await expect.poll(() => visit.page.locator('figure.diagram svg').count()).toBeGreaterThan(0);
  });

  it('a run starts, goes on in another runbook, and is there after a reload', async () => {
    const { page } = visit;
    visit.complaints.length = 0;
    await page.goto(`${address}runbooks/web-shell/`);
    await startRun(page, 'INC-OFF');
    await pressAndStore(page, 'x');
    await expect.poll(() => ticked(page)).toHaveLength(1);
    await page.click('main .rows a[href*="ransomware"], main a[href$="ransomware/"]');
    await page.waitForURL(/\/runbooks\/ransomware\/$/);
    await page.waitForSelector(RUNNING);
    await pressAndStore(page, 'x');
    await page.reload();
    await page.waitForSelector(RUNNING);
    await expect.poll(() => ticked(page)).toHaveLength(1);
    await expect
      .poll(async () => (await storedEntries(page)).map(({ deed }) => deed.do))
      .toEqual(['start', 'add-runbook', 'rename', 'tick', 'add-runbook', 'tick']);
    expect(visit.complaints).toEqual([]);
  });

  it('a page that does not exist is the 404 page, and its links lead back', async () => {
    const answer = await visit.page.goto(`${address}runbooks/nowhere/`);
    expect(answer?.status()).toBe(404);
    await expect.poll(() => visit.page.title()).toMatch(/^Not found/);
    await expect.poll(() => visit.page.locator('a.mark').getAttribute('href')).toBe(base);
    await visit.page.goto(`${address}runbooks/phishing?from=siem`);
    expect(visit.page.url()).toBe(`${address}runbooks/phishing/?from=siem`);
    await visit.page.goto(`${address}runbooks/phishing/index.html`);
    await expect.poll(() => visit.page.title()).toMatch(/^Phishing/);
  });

  it('a copy that is older than the site allows says so before it shows anything', async () => {
    const { page } = visit;
    await page.goto(address);
    await isReady(page);
    await page.evaluate(async () => {
      const [shelf] = (await caches.keys()).filter((name) => name.endsWith(' kept'));
      const cache = await caches.open(shelf ?? '');
      const [place] = await cache.keys();
      if (place) await cache.put(place, new Response('{"confirmed":1700000000000}'));
    });
    await page.goto(`${address}runbooks/phishing/?a="b<c>`);
    await expect.poll(() => page.innerText('body')).toContain('last compared with the site on 2023-11-14');
    await expect.poll(() => page.locator('main a, main b').count()).toBe(2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toMatch(/^Phishing/);
    // Who wished to see it is not asked on each page.
    await page.goto(`${address}runbooks/ransomware/`);
    await expect.poll(() => page.title()).toMatch(/^Ransomware/);
  });
});
