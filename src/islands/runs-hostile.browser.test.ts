import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Deed, RunFile } from '../domain/model/run-log.ts';
import { packRun } from '../domain/runs/run-file.ts';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { runCli } from '../testing/run-cli.ts';
import {
  importRun,
  openRuns,
  PHISHING,
  RUN_OF_PHISHING as EXERCISE,
  runFileFor,
  saved,
  step,
} from '../testing/runs-browser.ts';
import { logOf, START } from '../testing/sample-run.ts';
import { emptyFolder } from '../testing/tree-on-disk.ts';

const HOSTILE = '<img src=x onerror="window.pwned=1"></script><script>window.pwned=1</script>';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const device = () => openRuns(test);
/** Waits until the page says so. */
const status = (page: Page, words: string) => page.locator('.runs-status', { hasText: words }).waitFor();

it('a tampered log is refused with the entry named, in the browser and by verify', async () => {
  const { page } = await device();
  const file = await runFileFor(page, EXERCISE);
  const tampered = JSON.stringify(file).replace('Finance reported it', 'Nobody reported it');
  const sentence = 'Entry 4 was changed after it was written: it says "Note: Nobody reported it"';
  expect(await importRun(page, tampered)).toContain(sentence);
  await expect.poll(() => page.locator('[data-run]').count()).toBe(0);
  const folder = emptyFolder();
  writeFileSync(path.join(folder, 'run.json'), tampered);
  const verified = await runCli(['verify', 'run.json'], { cwd: folder });
  expect([verified.code, verified.err.includes(sentence)]).toEqual([1, true]);

  await importRun(page, file);
  await page.click('[data-do=verify]');
  await status(page, `Whole: 7 entries, last hash ${file.head}`);
  await page.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }];
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const entries = database.transaction('entries', 'readwrite').objectStore('entries');
    await new Promise((resolve) => {
      const cursor = entries.openCursor();
      cursor.onsuccess = () => {
        const { result } = cursor;
        if (!result) return resolve(undefined);
        const entry = result.value as { n: number; deed: object };
        if (entry.n === 4) result.update({ ...entry, deed: { do: 'note', text: 'Nobody reported it' } });
        result.continue();
      };
    });
    database.close();
  });
  await page.reload();
  await page.waitForSelector('[data-damaged]');
  await expect
    .poll(() => page.locator('[data-damaged]').innerText())
    .toContain('entry 4 was changed after it was written');
  const raw = readFileSync((await saved(page, 'export-raw')).file, 'utf8');
  expect((JSON.parse(raw) as unknown[]).length).toBe(7);
  await page.click('[data-do=delete]');
  await page.click('[data-do=delete-for-good]');
  await page.waitForSelector('[data-empty]');
  await page.context().close();
});

describe('what comes from elsewhere is text', () => {
  it('a hostile run of 10,000 entries executes nothing and is shown as it is', async () => {
    const { page, complaints, foreign } = await device();
    const texts = [
      HOSTILE,
      'javascript:alert(1)',
      '\u202etxt.exe \u2066\u200b\u0000',
      '"><svg onload=window.pwned=1>',
      '__proto__',
    ];
    const many = Array.from({ length: 10_000 }, (_, n): Deed => ({
      do: 'note',
      text: `${n} ${texts[n % texts.length]}`,
    }));
    const file = await runFileFor(page, [
      { ...START, name: `${HOSTILE}\u202e`, lead: 'constructor' } as Deed,
      { do: 'add-runbook', runbook: 'constructor', title: HOSTILE },
      PHISHING,
      { do: 'decide', ...step('__proto__', HOSTILE), arm: HOSTILE, to: 'javascript:alert(1)' },
      { do: 'hand-over', to: HOSTILE },
      ...many,
    ]);
    const start = performance.now();
    await importRun(page, file);
    await page.waitForSelector('[data-show], [data-do=show-all]');
    expect(performance.now() - start, 'usually 2 s').toBeLessThan(120_000);
    await expect.poll(() => page.locator('.runs-one h2').innerText()).toBe(`${HOSTILE}\ufffd`);
    await expect.poll(() => page.locator('[data-entry="10004"]').innerText()).toContain('9999 __proto__');
    await page.click('[data-do=show-all]');
    await expect.poll(() => page.locator('[data-entry]').count()).toBe(10_005);
    await expect
      .poll(() =>
        page.locator('.runs-one :is(img, svg, script, iframe), .runs-one a[href^="javascript"]').count(),
      )
      .toBe(0);
    for (const deed of ['export-markdown', 'export-record', 'export-json']) await saved(page, deed);
    await page.goto(new URL('runs/', inject('siteAddress')).href);
    await page.waitForSelector('.runs-rows [data-run]');
    await expect.poll(() => page.locator('.runs-rows').innerText()).toContain(HOSTILE);
    await expect.poll(() => page.evaluate(() => 'pwned' in window)).toBe(false);
    expect([complaints, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it.each<[string, (file: RunFile) => string, string]>([
    [
      'a key called __proto__',
      (file) => JSON.stringify(file).replace('{"n":0', '{"__proto__":{"polluted":1},"n":0'),
      'unexpected "__proto__"',
    ],
    ['a run of another site', (file) => JSON.stringify(file), 'It is a run of another site, “Sample”'],
    ['something else', () => HOSTILE, 'It is no JSON'],
  ])('%s is refused', async (_, change, sentence) => {
    const { page } = await device();
    const other = packRun(logOf(EXERCISE), '2026-11-14T08:00:00.000Z');
    expect(await importRun(page, change(other), '<img src=x onerror=alert(1)>.json')).toContain(sentence);
    await expect.poll(() => page.locator('[data-run], .runs-status img').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => 'polluted' in {})).toBe(false);
    await page.context().close();
  });
});
