import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { rows } from '../length.ts';
import { openTestBrowser, type TestBrowser } from '../browser.ts';

/** With what tells that the scripts of the page have done their work. */
const PAGES = [
  ['', '[data-theme-toggle]:not([hidden])'],
  ['runbooks/ransomware/', '[data-run-row]:not([hidden])'],
  ['maturity/', '[data-theme-toggle]:not([hidden])'],
  ['readiness/respond/', '[data-theme-toggle]:not([hidden])'],
  ['techniques/', '[data-filter]:not([hidden])'],
  ['assess/', 'assess-board[data-ready]'],
] as const;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser.close());

it.each(PAGES)('/%s moves nothing when scripts and the typeface come late', async (address, ready) => {
  for (const width of rows([412, 1440], [390, 412, 1440])) {
    const context = await browser.browser.newContext({
      viewport: { width, height: 844 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const { promise: painted, resolve: release } = Promise.withResolvers<void>();
    await page.route(/\.(woff2|js)$/, async (route) => {
      await painted;
      await route.continue();
    });
    // What is deferred holds back the event for which `goto` waits.
    const opened = page.goto(inject('siteAddress') + address, { waitUntil: 'domcontentloaded' });
    await page.waitForURL('**', { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    release();
    await opened;
    await page.locator(ready).first().waitFor();
    const shifts = await shiftsOf(page);
    await context.close();
    expect(shifts.total, `at ${width} px: ${shifts.of.join('; ')}`).toBeLessThanOrEqual(0.02);
  }
});

/** The sum of all shifts, and what moved most. */
function shiftsOf(page: Page): Promise<{ total: number; of: string[] }> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise((go) => requestAnimationFrame(go));
    const entries = await new Promise<PerformanceEntryList>((told) => {
      const observer = new PerformanceObserver((list) => told(list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => told(observer.takeRecords()), 200);
    });
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const shifts = entries as Shift[];
    const of = shifts.map(({ value, sources }) => {
      const names = sources.map(({ node }) =>
        node instanceof Element
          ? `${node.localName}.${node.className}`
          : String(node?.textContent).slice(0, 30),
      );
      return `${value.toFixed(4)} ${names.join(', ')}`;
    });
    return { total: shifts.reduce((sum, { value }) => sum + value, 0), of };
  });
}
