import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Download,
  type Page,
} from 'playwright-core';
import { inject } from 'vitest';
import { settlePages } from './settle-pages.ts';
import { PATIENCE } from './patience.ts';
import { serveForTests, slowDown } from './slow.ts';
import { emptyFolder } from './tree-on-disk.ts';

/** A page that was opened, and what it did that no page should. */
export interface Visit {
  page: Page;
  /** Errors on the console, uncaught errors, answers of 400 and above. */
  complaints: string[];
  /** Requests to another host. */
  foreign: string[];
}

export interface Tour {
  go(address: string): Promise<Visit>;
  close(): Promise<void>;
}

export interface TestBrowser {
  browser: Browser;
  /** Opens an address in a context of its own, without the offline copy unless asked: it would save the whole site. */
  visit(address: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Opens one address after another in one page; what was complained of before is forgotten with each. */
  tour(options?: BrowserContextOptions): Promise<Tour>;
  /** Serves a folder over HTTP on a free port; resolves to its address. */
  serve(folder: string): Promise<string>;
  close(): Promise<void>;
}

/** The browser that all tests share; what one opens in it, no other sees. Where there is none, these tests are skipped. */
export async function openTestBrowser(): Promise<TestBrowser> {
  const browser = await chromium.connect(inject('browserEndpoint'));
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE / 5);
    const newPage = context.newPage.bind(context);
    context.newPage = async () => {
      const page = await newPage();
      await slowDown(page);
      return options?.javaScriptEnabled === false ? page : settlePages(page);
    };
    return context;
  };
  const servers: { stop(): Promise<void> }[] = [];
  return {
    browser,
    async visit(address, options) {
      return (await tour(browser, options)).go(address);
    },
    tour: (options) => tour(browser, options),
    async serve(folder) {
      const server = await serveForTests(folder);
      servers.push(server);
      return server.address;
    },
    async close() {
      await browser.close();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

async function tour(browser: Browser, options?: BrowserContextOptions): Promise<Tour> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'allow' });
  if (options?.serviceWorkers !== 'allow') await context.addInitScript(neverRegister);
  const page = await context.newPage();
  let own: URL | undefined;
  let complaints: string[] = [];
  let foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (
      !['data:', 'blob:', 'about:'].includes(url.protocol) &&
      (url.protocol !== own?.protocol || url.host !== own.host)
    )
      foreign.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on(
    'response',
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  return {
    async go(address) {
      own = new URL(address);
      [complaints, foreign] = [[], []];
      await page.goto(address, { waitUntil: 'load' });
      return { page, complaints, foreign };
    },
    close: () => context.close(),
  };
}

/** Runs in the page before its scripts: a worker stays on its way, as over a slow line. Playwright's own block throws. */
function neverRegister(): void {
  if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});
}

/** Path of a file that a page saved. */
export async function fileOf(download: Download): Promise<string> {
  const file = path.join(emptyFolder(), 'saved');
  await download.saveAs(file);
  return file;
}

/**
 * Closes the open dialog as Escape does and waits until it is gone: a browser tells of the closing later than of the key,
 * so a test that looks at once may still find it.
 */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open], .run-dialog'));
}
