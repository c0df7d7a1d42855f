import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../adapters/diagrams/open-browser.ts';
import { serveSite } from '../adapters/site/serve-site.ts';

/** A page that was opened, and what it did that no page should. */
export interface Visit {
  page: Page;
  /** Errors on the console, uncaught errors, answers of 400 and above. */
  complaints: string[];
  /** Requests to another host. */
  foreign: string[];
}

export interface TestBrowser {
  browser: Browser;
  /** Opens an address in a context of its own. */
  visit(address: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Serves a folder over HTTP on a free port; resolves to its address. */
  serve(folder: string): Promise<string>;
  close(): Promise<void>;
}

/** The browser for tests: the one that npm carries, or an installed one. Fails where there is none, so that no test passes by doing nothing. */
export async function openTestBrowser(): Promise<TestBrowser> {
  const reasons: string[] = [];
  const browser = await openBrowser((message) => reasons.push(message));
  if (!browser) throw new Error(`no browser starts on this machine: ${reasons.join('; ')}`);
  const servers: { stop(): Promise<void> }[] = [];
  return {
    browser,
    visit: (address, options) => visit(browser, address, options),
    async serve(folder) {
      const server = await serveSite(folder, 0);
      servers.push(server);
      return server.address;
    },
    async close() {
      await browser.close();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

async function visit(browser: Browser, address: string, options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  const own = new URL(address);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (
      !['data:', 'blob:', 'about:'].includes(url.protocol) &&
      (url.protocol !== own.protocol || url.host !== own.host)
    )
      foreign.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on(
    'response',
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints, foreign };
}
