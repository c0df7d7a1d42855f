import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { listFiles } from '../../adapters/site/list-files.ts';
import { openTestBrowser, type TestBrowser, type Visit } from '../browser.ts';
import { rows } from '../length.ts';
import { onePageOfEachKind } from './page-kinds.ts';

const site = inject('siteFolder');
const fileOf = (page: string) => pathToFileURL(path.join(site, page)).href;
let browser: TestBrowser;
let visit: Visit;

beforeAll(async () => {
  browser = await openTestBrowser();
  visit = await browser.visit(fileOf('index.html'));
});
afterAll(() => browser.close());

it('is walked by clicking: runbook, route, alert, maturity and back', async () => {
  const { page, complaints } = visit;
  const follow = async (link: string, to: RegExp) => {
    await page.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('main details').forEach((one) => (one.open = true)),
    );
    await page.locator(link).first().click();
    await page.waitForURL(to);
    await page.locator('h1').waitFor();
  };
  await follow('main a[href*="/runbooks/ransomware/"]', /\/runbooks\/ransomware\/index\.html$/);
  await follow(
    'main a[href*="/runbooks/"]:not([href*="ransomware"])',
    /\/runbooks\/[a-z-]+\/index\.html(#.*)?$/,
  );
  await follow('main a[href*="/alerts/"]', /\/alerts\/[^/]+\/[^/]+\/index\.html$/);
  const alert = page.url();
  await follow('.primary a[href*="/maturity/"]', /\/maturity\/index\.html$/);
  await page.goBack();
  await page.waitForURL(alert);
  await follow('a.mark', new RegExp(`^${fileOf('index.html')}$`));
  expect(complaints).toEqual([]);
});

it('says that it is a copy in a folder, and registers no worker', async () => {
  await visit.page.goto(fileOf('index.html'));
  await visit.page.locator('.offline', { hasText: 'copy in a folder' }).waitFor();
  await expect
    .poll(() => visit.page.evaluate(() => document.documentElement.dataset['offline']))
    .toBe(undefined);
});

it.each([
  ['ransom note', 'ransomware'],
  ['invoice changed bank account', 'business-email-compromise'],
  ['mass file rename', 'ransomware'],
  ['ransmware', 'ransomware'],
  ['clicked a link in mail', 'phishing'],
  ['access key github', 'cloud-access-key-leak'],
])('search for %s opens %s', async (words, id) => {
  const { page, complaints } = visit;
  await page.goto(fileOf('guides/index.html'));
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.locator(`.search-results li:first-child a[href*="/runbooks/${id}/"]`).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(fileOf(`runbooks/${id}/index.html`));
  expect(complaints).toEqual([]);
});

it('search offers kinds and severities to filter by', async () => {
  const { page } = visit;
  await page.goto(fileOf('index.html'));
  await page.keyboard.press('/');
  await page.locator('select[name=kind]').selectOption('Guide');
  await page.locator('.search-results a .kind').first().waitFor();
  const kinds = async () => {
    const all = await page.locator('.search-results a .kind').allInnerTexts();
    return [...new Set(all.map((kind) => kind.toLowerCase()))];
  };
  await expect.poll(kinds).toEqual(['guide']);
});

it('keeps the theme and the answers of a self-assessment', async () => {
  const { page, complaints } = visit;
  await page.goto(fileOf('index.html'));
  await page.click('[data-theme-toggle]');
  const theme = await page.evaluate(() => document.documentElement.dataset['theme']);
  await page.goto(fileOf('assess/index.html'));
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
  await page.locator('.assess button').first().waitFor();
  await page.goto(fileOf('runbooks/index.html'));
  await page.locator('filter-list input').fill('phish');
  await expect.poll(() => page.locator('[data-item]:visible').count()).toBeLessThan(4);
  expect(complaints).toEqual([]);
});

it('every kind of page opens without a complaint', async () => {
  const kinds = onePageOfEachKind(site).filter((one) => one !== '404.html');
  // The links of all are followed below.
  for (const page of rows(
    kinds.filter((_, at) => at % 3 === 0),
    kinds,
  )) {
    await visit.page.goto(fileOf(`${page}index.html`), { waitUntil: 'load' });
    await visit.page.locator('.offline').waitFor();
  }
  expect(visit.complaints).toEqual([]);
});

it('every link of every page leads to a file', async () => {
  const pages = (await listFiles(site)).filter((file) => file.endsWith('.html') && file !== '404.html');
  const links = new Map<string, string>();
  for (const page of pages) {
    const html = readFileSync(path.join(site, page), 'utf8');
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="([^"#][^"]*)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), fileOf(page));
      if (url.protocol === 'file:') links.set(url.href, page);
    }
  }
  expect(links.size).toBeGreaterThan(500);
  const { page } = visit;
  await page.goto(fileOf('index.html'));
  const followed = await page.evaluate(
    (all) =>
      all.map((href) => {
        const link = document.createElement('a');
        link.href = href;
        document.body.append(link);
        link.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
        link.remove();
        return [href, link.href] as const;
      }),
    [...links.keys()],
  );
  const isFile = (href: string) => {
    const file = fileURLToPath(href.replace(/[?#].*$/, ''));
    return existsSync(file) && statSync(file).isFile();
  };
  expect(followed.filter(([, to]) => !isFile(to)).map(([from]) => `${links.get(from)} → ${from}`)).toEqual(
    [],
  );
});
