import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { RunFile } from '../domain/model/run-log.ts';
import { findBreak } from '../domain/runs/chain.ts';
import { fileOf, openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { ALONE, RUNNING, pressAndStore, startRun, storedEntries, ticked } from '../testing/run-browser.ts';
import { sha256 } from './run/sha256.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const atRoot = () => new URL('runbooks/web-shell/', inject('siteAddress')).href;

describe.each([
  ['under a path', () => new URL('runbooks/web-shell/', inject('siteUnderPath')).href],
  [
    'from a folder',
    () => pathToFileURL(path.join(inject('siteFolder'), 'runbooks/web-shell/index.html')).href,
  ],
])('%s', (_place, address) => {
  it('a run starts, is kept, and goes on in another runbook and another tab', async () => {
    const { page, complaints } = await test.visit(address());
    await startRun(page, 'INC-6');
    for (let box = 0; box < 3; box += 1) await pressAndStore(page, 'x');
    await page.reload();
    await page.waitForSelector(RUNNING);
    await expect.poll(() => ticked(page)).toHaveLength(3);
    const second = await page.context().newPage();
    await second.goto(address().replace('web-shell', 'ransomware'));
    await second.waitForSelector(RUNNING);
    await second.click('.run-bar >> text=Use this runbook in the run');
    await second.waitForSelector('.run-go:visible');
    await page.waitForSelector('.run-others a');
    await page.click('.run-others a');
    await page.waitForURL(/ransomware/);
    await page.waitForSelector(RUNNING);
    await expect.poll(() => page.locator('.run-go').innerText()).toBe('First five minutes');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** Changes what is stored behind the page's back. */
function tamper(page: Page, key: unknown, value: unknown): Promise<void> {
  return page.evaluate(
    ([at, what]) =>
      new Promise<void>((resolve, reject) => {
        const programme = document.querySelector<HTMLElement>('[data-run-row]')?.dataset['programme'];
        const wish = indexedDB.open(`readyroom-runs-${programme}`);
        wish.onsuccess = () => {
          const transaction = wish.result.transaction('entries', 'readwrite');
          transaction.objectStore('entries').put(what, at as IDBValidKey);
          transaction.oncomplete = () => (wish.result.close(), resolve());
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    [key, value] as const,
  );
}

describe('hostile storage', () => {
  it('a log changed by others is shown as damaged and not gone on with', async () => {
    const { page, complaints } = await test.visit(atRoot());
    await startRun(page, 'INC-7');
    await pressAndStore(page, 'x');
    const [first] = await storedEntries(page);
    const run = first?.deed.do === 'start' ? first.deed.run : '';
    await tamper(page, [run, 1], {
      ...first,
      n: 1,
      deed: { do: 'note', text: '<img src=x onerror=alert(1)>' },
    });
    await tamper(page, [JSON.parse('"__proto__"'), 0], { constructor: 1 });
    await tamper(page, [['list'], 'text'], 'junk');
    await tamper(page, 'junk', 'junk');
    await page.reload();
    await page.click('[data-run-start=incident]');
    await page.waitForSelector('.run-dialog');
    await expect
      .poll(() => page.locator('.run-warning').allInnerTexts())
      .toEqual(
        expect.arrayContaining([
          'The stored log of “Not named” is damaged: entry 1 was changed after it was written. See Runs.',
          'The stored log of “Unreadable run” is damaged: entry 0 cannot be read. See Runs.',
        ]),
      );
    await expect.poll(() => page.locator('.run-join button').count()).toBe(0);
    await page.click('.run-dialog [type=submit]');
    await page.waitForSelector(RUNNING);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('junk in place of comforts is left alone', async () => {
    const { page, complaints } = await test.visit(atRoot());
    await startRun(page, 'INC-10');
    await page.evaluate(() => {
      for (const key of ['run', 'run-roles', 'run-from', 'run-small']) {
        sessionStorage.setItem(`readyroom-${key}`, '{"__proto__":[1]');
        localStorage.setItem(`readyroom-${key}`, '[{}]');
      }
      sessionStorage.setItem('readyroom-run-roles', '["__proto__", 4, null]');
      sessionStorage.setItem('readyroom-run-from', '[]');
    });
    await page.reload();
    await page.waitForSelector(RUNNING);
    await expect.poll(() => page.locator('.run-name').innerText()).toBe('INC-10');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** The browser's own quota cannot be set for these contexts, so its refusals are made where it would make them. */
function fillStorage(): void {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...args: Parameters<typeof add>) {
    const { full } = document.documentElement.dataset;
    if (full === 'refuses') throw new DOMException('full', 'QuotaExceededError');
    const request = add.apply(this, args);
    if (full === 'aborts') this.transaction.abort();
    return request;
  };
}

describe('storage full', () => {
  it.each(['refuses', 'aborts'])(
    'where the browser %s: kept, said, and stored when there is room',
    async (how) => {
      const { page } = await test.visit(atRoot(), ALONE);
      await page.addInitScript(fillStorage);
      await page.clock.install();
      await page.reload();
      await startRun(page, 'INC-11');
      await pressAndStore(page, 'x');
      const stored = (await storedEntries(page)).length;
      await page.evaluate((full) => (document.documentElement.dataset['full'] = full), how);
      await page.keyboard.press('x');
      await page.waitForSelector('.run-alert:visible');
      await expect.poll(() => page.locator('.run-alert').innerText()).toMatch(/^Not saved: .*Export now/s);
      const waiting = page.locator('li.check.unsaved');
      await expect.poll(() => waiting.innerText()).toMatch(/not saved$/);
      await expect.poll(() => ticked(page)).toHaveLength(1);
      await expect.poll(async () => (await storedEntries(page)).length).toBe(stored);
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('.run-alert button')]);
      expect(file.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-inc-11\.json$/);
      const { entries: exported } = JSON.parse(readFileSync(await fileOf(file), 'utf8')) as RunFile;
      expect(exported).toHaveLength(stored + 1);
      expect(findBreak(exported, sha256)).toBeUndefined();
      await page.evaluate(() => delete document.documentElement.dataset['full']);
      await page.clock.fastForward('00:30');
      await page.waitForSelector('.run-alert', { state: 'hidden' });
      await expect.poll(() => ticked(page)).toHaveLength(2);
      await expect.poll(() => storedEntries(page)).toEqual(exported);
      await page.context().close();
    },
  );
});
