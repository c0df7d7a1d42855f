import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser, type Tour } from '../browser.ts';
import { findBarriers, findOverflow } from '../looks/find-barriers.ts';
import { findLayoutFaults } from '../looks/find-layout-faults.ts';
import { LONG, rows } from '../length.ts';
import { allPages, onePageOfEachKind } from './page-kinds.ts';

const pages = onePageOfEachKind(inject('siteFolder'));
let test: TestBrowser;

beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const LOOKS = [
  { width: 390, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;
type Look = (typeof LOOKS)[number];

/** Each page in one look, by its address: another page changes nobody's. The long run has every kind in every look. */
const lookOf = (address: string) =>
  LOOKS[[...address].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % LOOKS.length] as Look;
/** With every runbook in it, one page that takes as long as ten: the long run's. */
const ALL_ON_PAPER = 'print/';
const inTurn = (all: readonly string[]) => all.map((address): [string, Look] => [address, lookOf(address)]);
const everyKind = LOOKS.flatMap((look) => pages.map((address): [string, Look] => [address, look]));
const others = LONG ? allPages(inject('siteFolder')).filter((address) => !pages.includes(address)) : [];

const tours = new Map<Look, Promise<Tour>>();
/** One page for all that is looked at in one look. */
const tourOf = (look: Look): Promise<Tour> => {
  const known =
    tours.get(look) ??
    test.tour({
      viewport: { width: look.width, height: 900 },
      colorScheme: look.colorScheme,
      reducedMotion: 'reduce',
    });
  tours.set(look, known);
  return known;
};

it.each(rows(inTurn(pages.filter((address) => address !== ALL_ON_PAPER)), [...everyKind, ...inTurn(others)]))(
  '/%s is accessible, fits, is laid out on the grid, asks no other host and breaks no policy: %o',
  async (address, look) => {
    const { page, foreign, complaints } = await (await tourOf(look)).go(inject('siteAddress') + address);
    const layout = await findLayoutFaults(page);
    const barriers = await findBarriers(page);
    const wider = await findOverflow(page);
    expect({ barriers, wider, layout, foreign, complaints }).toEqual({
      barriers: [],
      wider: 0,
      layout: [],
      foreign: [],
      complaints: [],
    });
  },
);

describe('every kind of page', () => {
  let page: Page;
  let below: Tour;
  beforeAll(async () => {
    below = await test.tour();
    ({ page } = await test.visit(inject('siteAddress'), {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
    }));
  });
  afterAll(() => Promise.all([page?.context().close(), below?.close()]));

  it.each(pages)('/%s reads without scripts, on the narrowest screen', async (address) => {
    await page.goto(inject('siteAddress') + address, { waitUntil: 'load' });
    await expect.poll(() => page.locator('h1').count()).toBe(1);
    await expect.poll(async () => (await page.locator('main').innerText()).length).toBeGreaterThan(40);
    await expect.poll(() => findOverflow(page)).toBe(0);
  });

  it.each(pages.filter((address) => address !== '404.html'))(
    '/a/b/%s works under a path',
    async (address) => {
      const { page, complaints } = await below.go(inject('siteUnderPath') + address);
      const links = await page
        .locator('a[href]')
        .evaluateAll((found) =>
          found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
        );
      const stray = links.filter(
        (link) => link.startsWith(new URL(inject('siteUnderPath')).origin) && !link.includes('/a/b/'),
      );
      expect(complaints).toEqual([]);
      expect(stray).toEqual([]);
    },
  );
});

it('what a page adds to the look comes after what every page has, in one sheet', () => {
  const site = inject('siteFolder');
  const sheets = allPages(site).map((address) => {
    const file = address.endsWith('.html') ? address : `${address}index.html`;
    const html = readFileSync(path.join(site, file), 'utf8');
    const found = [...html.matchAll(/<link rel="stylesheet" href="[^"]*?([^/"]+)"/g)].map(([, name]) => name);
    return { file, found };
  });
  expect(sheets.filter(({ found }) => found.length > 2)).toEqual([]);
  expect(sheets.length).toBeGreaterThan(100);
  expect(new Set(sheets.flatMap(({ found }) => found[0] ?? [])).size).toBe(1);
});
