import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../browser.ts';
import { LONG, rows } from '../length.ts';
import { readPdf, type PdfPage } from './read-pdf.ts';

const PAPER = { format: 'A4', preferCSSPageSize: true, tagged: true, outline: true } as const;
const folder = path.join(inject('siteFolder'), 'runbooks');
/** Every runbook, the one with the most to print first. */
const runbooks = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'page')
  .map(({ name }) => ({ name, size: statSync(path.join(folder, name, 'index.html')).size }))
  .sort((a, b) => b.size - a.size)
  .map(({ name }) => name);
let browser: TestBrowser;

beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser.close());

/** Words without blanks, for comparing text that was broken into lines. */
const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');
const bodyOf = (pages: PdfPage[]) => squeezed(pages.map(({ body }) => body).join(' '));

/** What a run sheet must hold, as the page says it. */
function wanted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((node) => {
        const copy = node.cloneNode(true) as HTMLElement;
        for (const extra of copy.querySelectorAll('.anchor, .copy, .vh, button')) extra.remove();
        // A link's address stands behind it on paper.
        for (const link of copy.querySelectorAll('a')) link.after('\n');
        return copy.textContent ?? '';
      });
    return [
      ...texts('h1, .phase > h2, .step h3'),
      ...texts('.check').flatMap((text) => text.split('\n')),
      ...texts('.calls a[href^="tel:"], .others li'),
      ...texts('pre:not(.diagram pre)').flatMap((text) => text.split('\n')),
      ...texts('.arm b, .fallback > span, .fallbacks p, .fallbacks dd'),
      ...texts(
        '.first li:not(:has(a)), .clock summary, .right li:not(:has(a)), .check-of summary, .check-of p',
      ),
    ];
  });
}

describe.each(rows(runbooks.slice(0, 2), runbooks))('the run sheet of %s', (id) => {
  let page: Page;
  let pdf: PdfPage[];
  beforeAll(async () => {
    ({ page } = await browser.visit(`${inject('siteAddress')}runbooks/${id}/`, { colorScheme: 'dark' }));
    pdf = await readPdf(await page.pdf(PAPER));
  });

  it('holds every step, check, number and line of code', async () => {
    const text = bodyOf(pdf);
    const missing = (await wanted(page)).filter((one) => one.trim() !== '' && !text.includes(squeezed(one)));
    expect(missing).toEqual([]);
  });

  it('carries its label above and below, its title and the page number on every page', async () => {
    const label = await page.locator('.tlp').first().textContent();
    const title = squeezed((await page.locator('h1').textContent()) ?? '').slice(0, 40);
    for (const [at, { top, bottom }] of pdf.entries()) {
      expect(squeezed(top)).toContain(squeezed(label ?? '?'));
      expect(squeezed(top)).toContain(title);
      expect(squeezed(bottom)).toContain(squeezed(label ?? '?'));
      expect(bottom).toContain(`${at + 1} / ${pdf.length}`);
    }
  });

  it('has nothing outside of the page, and no empty page', () => {
    expect(pdf.flatMap(({ outside }) => outside)).toEqual([]);
    expect(pdf.filter(({ body }) => body.trim() === '')).toEqual([]);
  });

  it('has a place for time and initials at every step, contacts before the first step, and steps in order', async () => {
    const lines = pdf.flatMap(({ lines }) => lines.map(squeezed));
    const numbers = await page.locator('.step[data-step] .number').allTextContents();
    const places = numbers.map((number) => lines.indexOf(`Step${number.trim()}doneUTCtimeInitials`));
    const order = ['RaisenowforSEV', 'Howbadisit?'].map((start) =>
      lines.findIndex((line) => line.startsWith(start)),
    );
    expect(numbers.length).toBeGreaterThan(0);
    expect(Math.min(...order, ...places)).toBeGreaterThan(-1);
    const found = [...order, ...places];
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('leaves no heading of a step alone at the end of a page', async () => {
    const roles = (await page.locator('.step .meta').allTextContents())
      .map((meta) => squeezed(meta))
      .filter(Boolean);
    const titles = (await page.locator('.step h3').allTextContents()).map((title) =>
      squeezed(title.replace(/^(Step|Decision) \w+:|#$/g, '')).slice(-16),
    );
    const last = pdf.map(({ lines }) => squeezed(lines.at(-1) ?? ''));
    const heads = last.filter(
      (line) => roles.some((role) => line.startsWith(role)) || titles.some((title) => line.endsWith(title)),
    );
    expect(heads).toEqual([]);
  });
});

it('a printed page is white with dark ink, whatever the theme', async () => {
  const { page } = await browser.visit(`${inject('siteAddress')}runbooks/phishing/`, { colorScheme: 'dark' });
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await page.emulateMedia({ media: 'print' });
  const ink = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(ink.backgroundColor).toBe('rgb(255, 255, 255)');
  expect(ink.color).toBe('rgb(20, 25, 36)');
});

describe('/print/', () => {
  const address = `${inject('siteAddress')}print/`;
  const textOf = async (page: Page) => bodyOf(await readPdf(await page.pdf(PAPER)));

  it('without script prints all of it', async () => {
    const { page } = await browser.visit(address, { javaScriptEnabled: false });
    await expect.poll(() => page.locator('[data-print-choice]').isVisible()).toBe(false);
    // Some hundred pages: as a PDF in the long run.
    await page.emulateMedia({ media: 'print' });
    const text = LONG ? await textOf(page) : squeezed(await page.locator('body').innerText());
    for (const words of [
      'Contacts and fallbacks',
      'Notification clocks',
      'Message templates',
      'Blank incident log',
      'Confirm the encryption',
      'Escalation order',
    ])
      expect(text).toContain(squeezed(words));
  });

  it('prints what is chosen, and keeps the choice in the address', async () => {
    const { page, complaints } = await browser.visit(address);
    await page.locator('[data-print-none]').click();
    await page.getByRole('checkbox', { name: 'Phishing message' }).check();
    for (const part of ['Alerts', 'Message templates']) await page.getByLabel(part).uncheck();
    await expect
      .poll(() => page.evaluate(() => decodeURIComponent(location.hash)))
      .toBe('#runbooks=phishing&parts=contacts,severity,clocks,log');
    await page.reload();
    const text = await textOf(page);
    expect(text).toContain(squeezed('Step 1 done'));
    expect(text).toContain(squeezed('Blank incident log'));
    expect(text).not.toContain(squeezed('Confirm the encryption'));
    expect(text).not.toContain(squeezed('Message templates'));
    expect(complaints).toEqual([]);
  });

  it('prints one part alone without an empty page', async () => {
    const { page } = await browser.visit(`${address}#runbooks=&parts=log`);
    const pages = await readPdf(await page.pdf(PAPER));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.top).toMatch(/TLP:/);
  });
});
