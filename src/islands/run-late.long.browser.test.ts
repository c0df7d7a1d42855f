import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { fileOf, openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { RUNNING, reopen, startRun, storedEntries } from '../testing/run-browser.ts';
import { readFileSync } from 'node:fs';
import type { RunFile } from '../domain/model/run-log.ts';

const address = () => new URL('runbooks/web-shell/', inject('siteAddress')).href;

let test: TestBrowser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  test = await openTestBrowser();
});
afterEach(() => context?.close());
afterAll(() => test?.close());

/** A page whose store does not answer: INC-BEFORE lies in it, INC-MEANWHILE is in memory. */
async function openHeld(): Promise<void> {
  ({ page, complaints } = await test.visit(address()));
  context = page.context();
  await startRun(page, 'INC-BEFORE');
  await page.addInitScript(holdStore);
  await page.reload();
  await startRun(page, 'INC-MEANWHILE');
  await expect.poll(alert).toContain('Nothing is stored here.');
}

const alert = () => page.locator('.run-alert').innerText();
const tell = (what: string) => page.evaluate((name) => dispatchEvent(new Event(name)), what);
const names = async (of: Page = page) =>
  (await storedEntries(of)).flatMap(({ deed }) => (deed.do === 'rename' ? [deed.name] : []));
const exported = async () => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('.run-alert button')]);
  return (JSON.parse(readFileSync(await fileOf(file), 'utf8')) as RunFile).entries;
};

it('a store that opens late takes what was written meanwhile and shows what was kept before', async () => {
  await openHeld();
  await tell('release');
  await page.locator('.run-alert').waitFor({ state: 'hidden' });
  await expect.poll(() => names()).toEqual(expect.arrayContaining(['INC-BEFORE', 'INC-MEANWHILE']));
  const again = await reopen(page.context(), page.url());
  await expect.poll(() => again.locator('body').innerText()).toContain('INC-');
  expect(complaints).toEqual([]);
});

it('a second tab that wrote all the while sees what comes late, and loses nothing', async () => {
  await openHeld();
  const second = await reopen(context, address());
  await startRun(second, 'INC-SECOND');
  await tell('release');
  await page.locator('.run-alert').waitFor({ state: 'hidden' });
  for (const tab of [page, second])
    await expect
      .poll(async () => (await tab.locator('.run-switch option').allInnerTexts()).toSorted())
      .toEqual(['INC-BEFORE', 'INC-MEANWHILE', 'INC-SECOND']);
  // Each goes on in its own.
  await expect.poll(() => page.locator('.run-switch option:checked').innerText()).toBe('INC-MEANWHILE');
  await expect.poll(() => second.locator('.run-switch option:checked').innerText()).toBe('INC-SECOND');
  expect(complaints).toEqual([]);
});

it('without room the move is tried until there is some', async () => {
  await openHeld();
  await tell('fill');
  await tell('release');
  await expect.poll(alert).toContain('no room left');
  expect((await exported()).at(-1)?.deed).toMatchObject({ do: 'rename', name: 'INC-MEANWHILE' });
  await expect.poll(() => names()).toEqual(['INC-BEFORE']);
  await tell('empty');
  await page.locator('.run-alert').waitFor({ state: 'hidden' });
  await expect.poll(() => names()).toEqual(expect.arrayContaining(['INC-BEFORE', 'INC-MEANWHILE']));
});

it('a second tab of a newer site upgrades the store: it need not wait, and the old page says so and keeps all', async () => {
  ({ page, complaints } = await test.visit(address()));
  context = page.context();
  await startRun(page, 'INC-OLD');
  const second = await context.newPage();
  await second.goto(new URL('reference/rules/', inject('siteAddress')).href);
  const outcome = await second.evaluate(upgradeStore);
  expect(outcome).toBe('upgraded');
  await page.keyboard.press('x');
  await expect.poll(alert).toMatch(/^Not saved: A newer version of this site .*load it again.*Export now/s);
  expect((await exported()).map(({ deed }) => deed.do)).toEqual(['start', 'add-runbook', 'rename', 'tick']);
  // Who loads the old page again meets the same answer, not an empty one.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await startRun(page, 'INC-AGAIN');
  await expect.poll(alert).toContain('A newer version of this site has stored its runs here.');
  await page.waitForSelector(RUNNING);
});

/** Runs in the page, as a script that knows a next version of the store would. */
function upgradeStore(): Promise<string> {
  const { programme } = document.documentElement.dataset;
  const wish = indexedDB.open(`readyroom-runs-${programme}`, 2);
  return new Promise((resolve) => {
    wish.onblocked = () => resolve('blocked');
    wish.onerror = () => resolve(String(wish.error));
    wish.onsuccess = () => (wish.result.close(), resolve('upgraded'));
  });
}

/** Databases open, and nobody is told before `release`; between `fill` and `empty` they have no room. */
function holdStore(): void {
  const { open } = IDBFactory.prototype;
  const { add } = IDBObjectStore.prototype;
  let isHeld = true;
  let isFull = false;
  addEventListener('release', () => (isHeld = false));
  addEventListener('fill', () => (isFull = true));
  addEventListener('empty', () => (isFull = false));
  IDBFactory.prototype.open = function (this: IDBFactory, ...wanted: [string, number?]) {
    const request = open.apply(this, wanted);
    request.addEventListener('success', (event) => {
      if (!isHeld) return;
      event.stopImmediatePropagation();
      addEventListener('release', () => request.dispatchEvent(new Event('success')));
    });
    return request;
  };
  IDBObjectStore.prototype.add = function (...given: Parameters<typeof add>) {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, given);
  };
}
