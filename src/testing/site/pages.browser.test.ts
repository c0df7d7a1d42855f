import axe from 'axe-core';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../adapters/diagrams/open-browser.ts';
import { onePageOfEachKind } from './page-kinds.ts';

const pages = onePageOfEachKind(inject('siteFolder'));
let browser: Browser;

beforeAll(async () => {
  const opened = await openBrowser();
  if (!opened) throw new Error('no browser: the packages carry one, see README');
  browser = opened;
});
afterAll(() => browser?.close());

/** Opens a page and tells what it asked for and complained about. */
async function open(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  const host = new URL(address).host;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host) foreign.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on(
    'response',
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(address, { waitUntil: 'load' });
  return { page, foreign, complaints };
}

const LOOKS = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

describe.each(LOOKS)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
  });
  afterAll(() => context?.close());

  it.each(pages)('/%s is accessible and fits', async (address) => {
    const { page, complaints } = await open(context, inject('siteAddress') + address);
    await page.evaluate(axe.source);
    const result = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map((node) => node.target.join(' '))
            .join(' | ')}`,
      );
    });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await page.close();
    expect(result).toEqual([]);
    expect(wider).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});

describe('every kind of page', () => {
  it.each(pages)('/%s asks no other host and breaks no policy', async (address) => {
    const context = await browser.newContext();
    const { foreign, complaints } = await open(context, inject('siteAddress') + address);
    await context.close();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(pages)('/%s reads without scripts', async (address) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
    });
    const { page } = await open(context, inject('siteAddress') + address);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    await context.close();
  });

  it.each(pages.filter((address) => address !== '404.html'))(
    '/a/b/%s works under a path',
    async (address) => {
      const context = await browser.newContext();
      const { page, complaints } = await open(context, inject('siteUnderPath') + address);
      const links = await page
        .locator('a[href]')
        .evaluateAll((found) =>
          found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
        );
      const stray = links.filter(
        (link) => link.startsWith(new URL(inject('siteUnderPath')).origin) && !link.includes('/a/b/'),
      );
      await context.close();
      expect(complaints).toEqual([]);
      expect(stray).toEqual([]);
    },
  );
});
