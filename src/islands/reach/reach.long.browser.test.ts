import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite } from '../../adapters/site/serve-site.ts';
import { openTestBrowser, type TestBrowser } from '../../testing/browser.ts';
import { findBarriers } from '../../testing/looks/find-barriers.ts';
import { isFocused, tabFromStart, tabTo } from '../../testing/reach/by-keyboard.ts';
import { isAboveKeyboard, PHONE, touchFaults } from '../../testing/reach/by-touch.ts';
import { ALONE, RUNNING, startRun, storedEntries } from '../../testing/run-browser.ts';
import { importRun, RUN_OF_PHISHING, RUNS_READY, runFileFor } from '../../testing/runs-browser.ts';

const DIALOG = '.run-dialog';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const at = (place: string) => new URL(place, inject('siteAddress')).href;

it('by touch, a false positive is recorded, and exported for whoever tunes the rule', async () => {
  const place = at('alerts/cloud-siem/access-key-in-public-repository/');
  const { page } = await test.visit(place, { ...ALONE, ...PHONE });
  await page.waitForSelector('[data-triage][data-ready]');
  await page.locator('[data-triage] textarea').tap();
  await page.keyboard.insertText('A documented example key');
  await page.locator('[data-triage] button:text-is("False positive")').tap();
  await expect
    .poll(() => page.innerText('[data-triage] [role=status]'))
    .toContain('Recorded in this browser: False positive');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-do=export-verdicts]').tap(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^readyroom-verdicts-.*\.json$/);
  await expect.poll(() => touchFaults(page, '[data-triage]')).toEqual([]);
  await page.context().close();
});

it('by touch, a device is left after an export; no line, no page and no tab then speaks of a run', async () => {
  const { page } = await test.visit(at('runs/'), { ...ALONE, ...PHONE });
  await page.waitForSelector(RUNS_READY);
  await importRun(page, await runFileFor(page, RUN_OF_PHISHING));
  await page.reload();
  await page.locator('[data-run-open]', { hasText: 'INC-1234 portal runs' }).waitFor();
  await page.locator('[data-do=leave]').tap();
  await page.waitForSelector(DIALOG);
  await expect.poll(() => touchFaults(page)).toEqual([]);
  await expect.poll(() => isAboveKeyboard(page)).toBe(true);
  await expect.poll(() => page.locator(`${DIALOG} [type=submit]`).isDisabled()).toBe(true);
  await Promise.all([page.waitForEvent('download'), page.locator('[data-do=export-all]').tap()]);
  await page.locator(`${DIALOG} [type=submit]`).tap();
  await page.waitForSelector('[data-left]');
  await expect.poll(() => page.innerText('body')).not.toContain('INC-1234');
  // Who comes back to the tab makes nothing anew.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.context().close();
});

it('by keyboard, every dialog of a run gives the focus back to what opened it', async () => {
  const { page } = await test.visit(at('runbooks/cloud-tenant-takeover/'), {
    ...ALONE,
    reducedMotion: 'reduce',
  });
  await startRun(page, 'INC-30');
  const openers = page.locator('.run-bar button[aria-keyshortcuts=m], .run-bar button[aria-keyshortcuts=h]');
  const deeds = page.locator(
    '.run-deeds button:text-matches("^(Status|Clocks|My steps|Moments|Change|Log|Keys|End)")',
  );
  const ofStep = page.locator('article[data-step]:has(.run-approve:visible) .run-deeds button');
  for (const set of [openers, deeds, ofStep]) {
    const count = await set.count();
    expect(count).toBeGreaterThanOrEqual(2);
    for (let one = 0; one < count; one += 1) {
      const opener = set.nth(one);
      // The keyboard goes on where the dialog before gave it back.
      await (one === 0 ? tabFromStart : tabTo)(page, opener);
      await page.keyboard.press('Enter');
      await page.waitForSelector(DIALOG);
      // The keyboard is within, stays within and leaves by Escape.
      for (let stop = 0; stop < 12; stop += 1) {
        await page.keyboard.press('Tab');
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.closest('dialog, body')?.localName))
          .toBe(await page.evaluate(() => (document.hasFocus() ? 'dialog' : 'body')));
      }
      await page.keyboard.press('Escape');
      await page.waitForSelector(DIALOG, { state: 'detached' });
      await expect.poll(() => isFocused(opener)).toBe(true);
    }
  }
  // What is sent gives it back too, though the step is drawn anew.
  const approve = page.locator('.run-approve:visible').first();
  await tabFromStart(page, approve);
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG);
  await tabTo(page, page.locator(`${DIALOG} [type=submit]`));
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG, { state: 'detached' });
  await expect.poll(() => isFocused(approve)).toBe(true);
  await expect.poll(async () => (await storedEntries(page)).at(-1)?.deed.do).toBe('approve');
  await page.context().close();
});

describe.each([
  ['a finger', PHONE],
  ['the keyboard', { viewport: { width: 1440, height: 900 } }],
])('an expired copy, with the host gone, for %s', (how, device) => {
  let page: Page;
  let address: string;
  beforeAll(async () => {
    const server = await serveSite(inject('siteFolder'), 0, '/');
    ({ address } = server);
    ({ page } = await test.visit(address, { ...device, serviceWorkers: 'allow', bypassCSP: true }));
    await page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready');
    await server.stop();
    await page.context().setOffline(true);
    await page.evaluate(async () => {
      const [shelf] = (await caches.keys()).filter((name) => name.endsWith(' kept'));
      const cache = await caches.open(shelf ?? '');
      const [place] = await cache.keys();
      if (place) await cache.put(place, new Response('{"confirmed":1700000000000}'));
    });
  });
  afterAll(() => page.context().close());

  it('says so, can be read by everybody, and is shown to whoever wants it', async () => {
    await page.goto(`${address}runbooks/phishing/`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.innerText('body')).toContain('This copy has expired');
      expect(await findBarriers(page)).toEqual([]);
      await expect.poll(() => touchFaults(page, 'main')).toEqual([]);
    }
    const show = page.locator('main a');
    if (how === 'a finger') await show.tap();
    else {
      await tabTo(page, show);
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => page.title()).toMatch(/^Phishing/);
    await page.waitForSelector('[data-run-start=incident]');
  });
});

it('a run that is begun by touch is still there after its page was left', async () => {
  const { page } = await test.visit(at('runbooks/phishing/'), { ...ALONE, ...PHONE });
  await page.locator('[data-run-start=incident]').tap();
  await page.waitForSelector(RUNNING);
  await page.locator('.run-tick').tap();
  await page.waitForSelector('li.check[data-ticked]');
  await page.goto(at(''));
  await page.locator('[data-run-open] a').first().tap();
  await page.waitForSelector(`${RUNNING} li.check[data-ticked]`);
  await page.context().close();
});
