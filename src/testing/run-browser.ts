import type { BrowserContext, Page } from 'playwright-core';
import type { RunEntry } from '../domain/model/run-log.ts';

/** Without the offline copy: it would serve the site of before, and saves it all for every reader. */
export const ALONE = { serviceWorkers: 'block' } as const;

/** There once run mode is at work on the page. */
export const RUNNING = 'body.running[data-run-ready]';

/** Starts a run with the mouse, names it, and resolves when the page shows it. */
export async function startRun(page: Page, name: string, kind = 'incident'): Promise<void> {
  await page.click(`[data-run-start=${kind}]`);
  // An incident begins at once, unless a run is open: then a dialog asks whether it is another one.
  await page.waitForSelector('.run-dialog, .run-name-it:visible');
  if ((await page.locator('.run-dialog').count()) > 0) await submit(page);
  await page.click('.run-name-it:visible');
  await page.fill('.run-dialog input', name);
  await submit(page);
  await page.waitForSelector(RUNNING);
}

async function submit(page: Page): Promise<void> {
  await page.click('.run-dialog [type=submit]');
  await page.waitForSelector('.run-dialog', { state: 'detached' });
}

/** Entries of every run, as they lie in the database of the page's programme. */
export function storedEntries(page: Page): Promise<RunEntry[]> {
  return page.evaluate(async () => {
    const { programme } = document.documentElement.dataset;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const wish = indexedDB.open(`readyroom-runs-${programme}`);
      wish.onsuccess = () => resolve(wish.result);
      wish.onerror = () => reject(wish.error);
    });
    const entries = await new Promise<unknown[]>((resolve, reject) => {
      const wish = database.transaction('entries').objectStore('entries').getAll();
      wish.onsuccess = () => resolve(wish.result);
      wish.onerror = () => reject(wish.error);
    });
    database.close();
    return entries as never;
  });
}

/** Empties the database of the page's programme behind its back. */
export function forgetRuns(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { programme } = document.documentElement.dataset;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const wish = indexedDB.open(`readyroom-runs-${programme}`);
      wish.onsuccess = () => resolve(wish.result);
      wish.onerror = () => reject(wish.error);
    });
    await new Promise((resolve, reject) => {
      const transaction = database.transaction('entries', 'readwrite');
      transaction.objectStore('entries').clear();
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
    database.close();
  });
}

/** Presses a key and waits until what it did is stored. */
export async function pressAndStore(page: Page, key: string): Promise<void> {
  const before = await head(page);
  await page.keyboard.press(key);
  await page.waitForFunction((old) => document.body.dataset['run'] !== old, before);
}

/** Hash of the last entry that the page shows. */
export const head = (page: Page) => page.evaluate(() => document.body.dataset['run'] ?? '');

/** Opens a page of the same reader, as after the tab was lost. */
export async function reopen(context: BrowserContext, address: string, ready = RUNNING): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector(ready);
  return page;
}

export const ticked = (page: Page) =>
  page.$$eval('li.check[data-ticked]', (items) =>
    items.map((item) => (item as HTMLElement).dataset['check'] ?? ''),
  );
