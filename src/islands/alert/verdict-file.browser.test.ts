import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { fileOf, openTestBrowser, type TestBrowser } from '../../testing/browser.ts';
import { ALONE } from '../../testing/run-browser.ts';

const KNOWN = 'cloud-siem/access-key-in-public-repository';
const verdict = {
  at: '2026-10-01T08:00:00.000Z',
  alert: KNOWN,
  title: 'Key in public',
  verdict: 'true-positive',
  reason: 'Pushed <b>an hour</b> ago',
  answers: [],
  values: [],
};
const fileText = (verdicts: unknown[]) =>
  JSON.stringify({ format: 'readyroom-triage', version: 1, exported: verdict.at, verdicts });
let test: TestBrowser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  test = await openTestBrowser();
  ({ page, complaints } = await test.visit(`${inject('siteAddress')}alerts/`, {
    ...ALONE,
    viewport: { width: 390, height: 844 },
  }));
  await page.waitForSelector('[data-verdict-file]:not([hidden])');
});
afterAll(() => test?.close());

const shown = () => page.locator('[data-verdict-file]').innerText();

const field = () => page.locator('[data-verdict-file] input');
const given = (text: string) => ({
  name: 'verdicts.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

it('by keyboard, a file is taken in, and the page says what of it and what not, and why', async () => {
  await expect.poll(shown).toContain('None yet.');
  const chooser = page.waitForEvent('filechooser');
  await field().press('Enter');
  const text = fileText([
    verdict,
    { ...verdict, alert: 'gone/rule', title: 'A rule of old' },
    { ...verdict, reason: '' },
  ]);
  await (await chooser).setFiles(given(text));
  await expect.poll(shown).toContain('“verdicts.json”: 2 verdicts taken in; not all of it was taken');
  const words = await shown();
  expect(words).toMatch(/Verdict 3: reason: /);
  expect(words).toContain('This site has no page for gone/rule. Verdicts on it are kept');
  expect(words).toContain('True positive, 2026-10-01 08:00:00 UTC, Key in public: Pushed <b>an hour</b> ago');
  expect(words).toContain('2 verdicts. ');
  await expect
    .poll(() =>
      page.locator('[data-verdict-file] li a').evaluateAll((links) => links.map((one) => one.textContent)),
    )
    .toEqual(['Key in public']);
});

it('the same file again changes nothing, and says so', async () => {
  const arrival = page.waitForEvent('download');
  await page.locator('[data-do=export-verdicts]').press('Enter');
  const saved = readFileSync(await fileOf(await arrival), 'utf8');
  await field().setInputFiles(given(saved));
  await expect.poll(shown).toContain('Nothing new; 2 of its verdicts were here already.');
});

it('what is no file of verdicts is refused with the reason, and what was there stays', async () => {
  await field().setInputFiles(given('{"format":"readyroom-run"}'));
  await expect.poll(shown).toContain('“verdicts.json” was not taken in. It is a run');
  await expect.poll(shown).toContain('2 verdicts. ');
  expect(complaints).toEqual([]);
});

it('the page of the alert shows what was taken in', async () => {
  await page.locator(`main a[href$="${KNOWN}/"], main a[href$="${KNOWN}/index.html"]`).first().waitFor();
  await page.goto(`${inject('siteAddress')}alerts/${KNOWN}/`);
  await expect.poll(() => page.locator('[data-triage]').innerText()).toContain('Pushed <b>an hour</b> ago');
});
