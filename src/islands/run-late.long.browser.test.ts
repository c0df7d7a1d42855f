import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { reopen, startRun, storedEntries } from '../testing/run-browser.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

it('a store that opens late takes what was written meanwhile and shows what was kept before', async () => {
  const { page, complaints } = await test.visit(new URL('runbooks/web-shell/', inject('siteAddress')).href);
  await startRun(page, 'INC-BEFORE');
  await page.addInitScript(holdStore);
  await page.reload();
  await startRun(page, 'INC-MEANWHILE');
  await expect.poll(() => page.locator('.run-alert').innerText()).toContain('Nothing is stored here.');
  await page.evaluate(() => dispatchEvent(new Event('release')));
  await page.locator('.run-alert').waitFor({ state: 'hidden' });
  const names = async () =>
    (await storedEntries(page)).flatMap(({ deed }) => ('name' in deed ? [deed.name] : []));
  await expect.poll(names).toEqual(expect.arrayContaining(['INC-BEFORE', 'INC-MEANWHILE']));
  const again = await reopen(page.context(), page.url());
  await expect.poll(() => again.locator('body').innerText()).toContain('INC-');
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** Databases open, and nobody is told before `release`. */
function holdStore(): void {
  const open = IDBFactory.prototype.open;
  let isHeld = true;
  addEventListener('release', () => (isHeld = false));
  IDBFactory.prototype.open = function (this: IDBFactory, ...wanted: [string, number?]) {
    const request = open.apply(this, wanted);
    request.addEventListener('success', (event) => {
      if (!isHeld) return;
      event.stopImmediatePropagation();
      addEventListener('release', () => request.dispatchEvent(new Event('success')));
    });
    return request;
  };
}
