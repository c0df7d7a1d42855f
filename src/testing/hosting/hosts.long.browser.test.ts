import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser, type Visit } from '../browser.ts';
import { PATIENCE } from '../patience.ts';
import { isInstalled, LOCAL_HOSTS, startHost, USER } from './local-hosts.ts';

const site = inject('siteFolder');

/** What a page of each way of loading needs: typefaces, search in WebAssembly, pictures of flows, data, islands. */
const PAGES = ['', 'runbooks/ransomware/', 'assess/', 'maturity/', 'runs/', 'reference/scoring/'];

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser?.close());

/** Collects what the policy of a page refuses, also before its own scripts run. */
function watchPolicy(): void {
  const refused: string[] = [];
  Object.assign(globalThis, { refused });
  addEventListener('securitypolicyviolation', (event) =>
    refused.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
}

const refusedBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);

describe.each(LOCAL_HOSTS)('%s, in a browser', (name, file, local) => {
  if (!isInstalled(name)) return void it.skip('is not installed here', () => {});
  let visit: Visit;
  let host: Awaited<ReturnType<typeof startHost>>;
  beforeAll(async () => {
    host = await startHost(name, file, local, site);
    const options = { httpCredentials: USER, serviceWorkers: 'allow' } as const;
    visit = await browser.visit(host.address, options);
    await visit.page.context().addInitScript(watchPolicy);
  }, PATIENCE);
  afterAll(async () => {
    await visit?.page.context().close();
    await host?.stop();
  });

  it.each(PAGES)('shows /%s, and its policy refuses nothing', async (way) => {
    const { page, complaints } = visit;
    complaints.length = 0;
    const answer = await page.goto(new URL(way, host.address).href, { waitUntil: 'load' });
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    await page.waitForSelector('main h1');
    await expect.poll(() => refusedBy(page)).toEqual([]);
    expect(complaints.filter((words) => /policy|MIME|refused|\b[45]\d\d\b/i.test(words))).toEqual([]);
  });

  it('finds by words, with its index in WebAssembly', async () => {
    const { page } = visit;
    await page.goto(new URL('guides/', host.address).href);
    await page.keyboard.press('/');
    await page.keyboard.type('ransom note');
    await page.locator('.search-results a[href*="/runbooks/ransomware/"]').first().waitFor();
    await expect.poll(() => refusedBy(page)).toEqual([]);
  });

  it('keeps a copy for when it is gone', { timeout: PATIENCE }, async () => {
    const { page } = visit;
    await page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready', undefined, {
      timeout: PATIENCE,
    });
    await host.stop();
    await page.context().setOffline(true);
    await page.goto(new URL('runbooks/phishing/', host.address).href);
    await expect
      .poll(() => page.locator('.offline > span').first().textContent())
      .toMatch(/^No network\. This is the copy saved/);
  });
});
