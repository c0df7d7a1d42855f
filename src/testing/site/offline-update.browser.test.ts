import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, afterAll, beforeEach, expect, inject, it } from 'vitest';
import { writeWorker } from '../../adapters/site/offline/write-worker.ts';
import { filesOfSite } from './files-of-site.ts';
import { openTestBrowser, type TestBrowser } from '../browser.ts';
import { LONG, rows } from '../length.ts';
import { forgetRuns, startRun } from '../run-browser.ts';
import { serveChangeably, type ChangeableServer } from './changeable-server.ts';
import { PATIENT } from '../patience.ts';

const PAGE = 'runbooks/ransomware/';
let browser: TestBrowser;
let host: ChangeableServer;
let context: BrowserContext;
let page: Page;
let folder: string;

beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'readyroom-offline-'));
  // A few pages with all that they need: what is tried here does not depend on how many there are.
  for (const part of ['index.html', '404.html', '_assets', 'fonts', 'scripts', 'runs/plans', PAGE]) {
    cpSync(path.join(inject('siteFolder'), part), path.join(folder, part), { recursive: true });
  }
  await writeWorker(folder, await filesOfSite(folder), '2026-10-31');
  host = await serveChangeably(folder);
  context = await browser.browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

const line = (of = page) => of.locator('.offline > span').first();
const says = (words: RegExp, of = page) => line(of).filter({ hasText: words }).waitFor();
const heading = (of = page) => of.locator('h1').innerText();

/** Builds again with other words on one page, as `readyroom build` would. */
async function publish(title: string): Promise<void> {
  const file = path.join(folder, PAGE, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(<h1[^>]*>)[^<]*/, `$1${title}`));
  await writeWorker(folder, await filesOfSite(folder), '2026-12-01');
}

/** Opens the page with the first version saved, marks it so that a reload would show, and asks the host for news. */
async function openSaved(of = page): Promise<void> {
  await of.goto(host.address + PAGE);
  await says(/^Saved for offline/, of);
  await of.evaluate(() => Object.assign(globalThis, { marked: true }));
}
const isSamePage = (of = page) => of.evaluate(() => 'marked' in globalThis);
const lookForNews = () =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));

it('a new version waits, whole, until the reader takes it; only that page loads again', async () => {
  await openSaved();
  const other = await context.newPage();
  await openSaved(other);
  const before = await heading();
  await publish('A new heading');
  host.asked.length = 0;
  await lookForNews();
  await says(/^A new version is saved: [0-9a-f]{7} as of 2026-12-01\.$/);
  expect(host.asked.filter((file) => file !== '/sw.js')).toEqual([`/${PAGE}`]);
  await page.waitForTimeout(1000);
  await expect.poll(async () => [await isSamePage(), await isSamePage(other)]).toEqual([true, true]);
  const third = await context.newPage();
  await third.goto(host.address + PAGE);
  await expect.poll(() => heading(third)).toBe(before);
  await third.close();

  await page.getByRole('button', { name: 'Use the new version' }).click();
  await page.waitForFunction(() => !('marked' in globalThis));
  await expect.poll(() => heading()).toBe('A new heading');
  await says(/^Saved for offline, version [0-9a-f]{7} as of 2026-12-01\.$/);
  await says(/This page is still of the version before\.$/, other);
  await expect.poll(async () => [await isSamePage(other), await heading(other)]).toEqual([true, before]);
});

it('with a run open, the offer says what that means and stays in the footer', async () => {
  await openSaved();
  await publish('Changed steps');
  await startRun(page, 'INC-1');
  await lookForNews();
  await says(/A run is open: it goes on with the new version, but steps may have changed\.$/);
  await expect.poll(() => page.locator('footer .offline').count()).toBe(1);
  await forgetRuns(page);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await says(/as of 2026-12-01\.$/);
  await expect.poll(() => page.locator('body > .offline').count()).toBe(1);
  await expect.poll(() => isSamePage()).toBe(true);
});

it('closing every page is taking the new version', async () => {
  await openSaved();
  await publish('After all was closed');
  await lookForNews();
  await says(/^A new version is saved/);
  // The browser needs a moment to see that nobody is left.
  await expect
    .poll(async () => {
      await page.goto('about:blank');
      await page.waitForTimeout(300);
      await page.goto(host.address + PAGE);
      return heading();
    }, PATIENT)
    .toBe('After all was closed');
});

const NOT_AS_BUILT = [
  'a file is not the one that was built',
  () => writeFileSync(path.join(folder, PAGE, 'index.html'), '<h1>half way</h1>'),
] as const;
const ANSWERS_500 = ['a file answers 500', () => host.broken.add(`/${PAGE}`)] as const;

it.each(rows<readonly [string, () => unknown]>([NOT_AS_BUILT], [NOT_AS_BUILT, ANSWERS_500]))(
  'an update in which %s leaves the old version whole',
  async (_, spoil) => {
    await openSaved();
    const before = await heading();
    await publish('Never seen');
    const whole = readFileSync(path.join(folder, PAGE, 'index.html'));
    spoil();
    await lookForNews();
    await says(
      /^Saved for offline, version [0-9a-f]{7} .* A newer version could not be saved: "\/runbooks\/ransomware\/" did not arrive as it was built\.$/,
    );
    await expect.poll(() => isSamePage()).toBe(true);
    await page.reload();
    await expect.poll(() => heading()).toBe(before);

    host.broken.clear();
    writeFileSync(path.join(folder, PAGE, 'index.html'), whole);
    await lookForNews();
    await page.getByRole('button', { name: 'Use the new version' }).click();
    await page.locator('h1', { hasText: 'Never seen' }).waitFor();
  },
);

it('a first visit that breaks off goes on where it stopped', async () => {
  host.broken.add('/fonts/atkinson-hyperlegible-next.woff2');
  await page.goto(host.address);
  await says(/^Not saved for offline: "\/fonts\/.*" did not arrive as it was built\.$/);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['offline'])).toBe(undefined);
  host.broken.clear();
  host.asked.length = 0;
  await page.getByRole('button', { name: 'Try again' }).click();
  await says(/^Saved for offline/);
  expect(host.asked.filter((file) => file === '/scripts/search-index.js')).toEqual([]);
});

it('what the browser threw away is named and fetched again', async () => {
  await openSaved();
  await page.evaluate(async () => {
    for (const name of (await caches.keys()).slice(0, 2)) await caches.delete(name);
  });
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.reload();
  await says(/^\d+ of [\d,]+ files are missing from the copy saved for offline\.$/);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['offline'])).toBe(undefined);
  await page.getByRole('button', { name: 'Save them again' }).click();
  await says(/^Saved for offline/);
});

if (LONG)
  it('two sites on one host keep apart', async () => {
    const nested = path.join(folder, 'a/b');
    cpSync(folder, `${folder}-nested`, { recursive: true });
    cpSync(`${folder}-nested`, nested, { recursive: true });
    rmSync(`${folder}-nested`, { recursive: true });
    await openSaved();
    await page.goto(`${host.address}a/b/`);
    await says(/^Saved for offline/);
    await openSaved();
    await publish('Outer site');
    await lookForNews();
    await page.getByRole('button', { name: 'Use the new version' }).click();
    await page.locator('h1', { hasText: 'Outer site' }).waitFor();
    await says(/^Saved for offline/);
    await host.stop();
    await page.goto(`${host.address}a/b/${PAGE}`);
    await expect.poll(() => heading()).toMatch(/ransomware/i);
    await page.goto(host.address + PAGE);
    await expect.poll(() => heading()).toBe('Outer site');
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(2);
  });

it('a device without room says so and goes on working', async () => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(host.address).origin,
    quotaSize: 120_000,
  });
  await page.goto(host.address);
  await says(/^Not saved for offline: this device has no room for \d+ MB more\.$/);
  await page.goto(host.address + PAGE);
  await expect.poll(() => heading()).toMatch(/ransomware/i);
});

it('over plain HTTP it says what is missing', async () => {
  await context.route('http://secops.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({
      path: path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    });
  });
  await page.goto('http://secops.example/');
  await says(/^Not saved for offline: that needs an address with HTTPS\.$/);
});
