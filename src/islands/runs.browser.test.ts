import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesOnDisk } from '../adapters/content/files.ts';
import { readProgramme } from '../adapters/content/read-programme.ts';
import { csf2 } from '../domain/frameworks/csf.ts';
import { judgeProgramme } from '../domain/judged-programme.ts';
import { lastExercised } from '../domain/metrics/last-exercised.ts';
import type { RunFile } from '../domain/model/run-log.ts';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { LONG } from '../testing/length.ts';
import { runCli } from '../testing/run-cli.ts';
import {
  importRun,
  openRuns,
  RUN_OF_PHISHING as EXERCISE,
  RUNS_READY,
  runFileFor,
  saved,
} from '../testing/runs-browser.ts';
import { recordIndex } from '../views/records/record-index.ts';
import { emptyFolder } from '../testing/tree-on-disk.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../..');

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const device = (address?: string) => openRuns(test, address);

const entriesShown = (page: Page) => page.locator('[data-entry]').count();

describe('a run goes from one device to the next', () => {
  let json: string;
  let first: Awaited<ReturnType<typeof device>>;

  it('is exported, and deleted only when the reader means it', async () => {
    first = await device();
    const { page } = first;
    await expect
      .poll(() => page.locator('[data-empty]').innerText())
      .toContain('No run is stored on this device');
    expect(await importRun(page, await runFileFor(page, EXERCISE))).toContain('imported: 7 entries');
    const { file, name } = await saved(page, 'export-json');
    expect(name).toBe('2026-10-30-inc-1234-portal.json');
    json = readFileSync(file, 'utf8');
    await page.click('[data-do=delete]');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['do']))
      .toBe('cancel');
    await page.keyboard.press('Enter');
    await expect.poll(() => entriesShown(page)).toBe(7);
    await page.click('[data-do=delete]');
    await page.click('[data-do=delete-for-good]');
    await page.waitForSelector('[data-empty]');
    await page.reload();
    await page.waitForSelector(`${RUNS_READY} [data-empty]`);
  });

  it('is imported elsewhere and goes on there, and the log says so', async () => {
    const { page, complaints } = await device();
    await importRun(page, json);
    const head = await page.locator('[data-head]').getAttribute('data-head');
    expect(head).toBe((JSON.parse(json) as RunFile).head);
    await page.click('[data-do=go-on]');
    await page.waitForURL(/\/runbooks\/phishing\/#/);
    await page.goto(new URL('runs/', inject('siteAddress')).href);
    await page.click('[data-run] a');
    await page.waitForSelector('[data-entry="7"]');
    await expect
      .poll(() => page.locator('[data-entry="7"]').innerText())
      .toContain('Carried on in another browser');
    const longer = readFileSync((await saved(page, 'export-json')).file, 'utf8');
    const { page: other } = first;
    await importRun(other, json);
    expect(await importRun(other, longer)).toContain('went on: it now has 8 entries');
    expect(await importRun(other, json)).toContain('is on this device already, with every entry of the file');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows what another tab does to it', async () => {
    const { page } = first;
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await tab.waitForSelector('[data-entry="7"]');
    await tab.click('[data-do=delete]');
    await tab.click('[data-do=delete-for-good]');
    await page.waitForFunction(() => !document.querySelector('[data-entry]'));
    await tab.close();
    await page.context().close();
  });
});

it('hands over as Markdown, on the clipboard and as a file', async () => {
  const { page } = await device();
  await importRun(page, await runFileFor(page, EXERCISE));
  const markdown = readFileSync((await saved(page, 'export-markdown')).file, 'utf8');
  expect(markdown).toContain('# INC-1234 portal');
  expect(markdown).toMatch(/## Open steps\n\n\| Runbook \| Step \| Role \|/);
  await page.click('[data-do=copy-markdown]');
  await page.waitForFunction(() => /clipboard|Copy by hand/.test(document.body.innerText));
  await page.context().close();
});

it('an exercise from the browser becomes a record: apply, and the site of the next build', async () => {
  const { page } = await device();
  await importRun(page, await runFileFor(page, EXERCISE));
  const { file } = await saved(page, 'export-json');
  const record = await saved(page, 'export-record');
  await page.locator('.runs-status', { hasText: 'Give each finding the day on which it is due.' }).waitFor();
  const root = emptyFolder();
  for (const folder of ['content', 'runbooks'])
    cpSync(path.join(PRODUCT, folder), path.join(root, folder), { recursive: true });
  const applied = await runCli(['apply', file], { cwd: root });
  expect(applied.code, applied.err).toBe(0);
  const written = readFileSync(path.join(root, 'content/records/2026-10-30-inc-1234-portal.md'), 'utf8');
  expect(written).toBe(readFileSync(record.file, 'utf8'));
  await page.context().close();
  if (LONG) {
    const check = await runCli(['check', '--format', 'json'], { cwd: root });
    expect(JSON.parse(check.out)).toMatchObject({ counts: { error: 0 } });
  }
  const { programme } = await readProgramme(filesOnDisk(root));
  const judged = judgeProgramme(programme, programme.site!, csf2, '2026-10-31');
  expect(recordIndex(judged).records[0]).toMatchObject({
    href: '/records/2026-10-30-inc-1234-portal/',
    title: 'INC-1234 portal',
    openFindings: 1,
  });
  expect(lastExercised(programme.records, '2026-10-31').get('phishing')?.date).toBe('2026-10-30');
});

it('works from a folder: import, open steps, the way back to the list', async () => {
  const { page, complaints } = await device(
    pathToFileURL(path.join(inject('siteFolder'), 'runs/index.html')).href,
  );
  await importRun(page, await runFileFor(page, EXERCISE));
  await expect.poll(() => page.locator('[data-runbook=phishing] .runs-open li').count()).toBeGreaterThan(2);
  await expect
    .poll(() => page.locator('[data-do=go-on]').getAttribute('href'))
    .toMatch(/runbooks\/phishing\/index\.html#/);
  await page.reload();
  await page.waitForSelector(RUNS_READY);
  await page.goto(pathToFileURL(path.join(inject('siteFolder'), 'runs/index.html')).href);
  await page.click('.runs-rows [data-run] a');
  await page.waitForSelector('[data-entry="6"]');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('takes a file that is dropped on the page', async () => {
  const { page } = await device();
  const text = JSON.stringify(await runFileFor(page, EXERCISE));
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'run.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForSelector('[data-entry="6"]');
  await page.context().close();
});

it('a closed run is opened again, by an entry of its log', async () => {
  const { page } = await device();
  await importRun(page, await runFileFor(page, [...EXERCISE, { do: 'close' }]));
  await page.click('[data-do=reopen]');
  await page.waitForSelector('[data-do=go-on]');
  await expect.poll(() => page.locator('[data-entry="8"]').innerText()).toContain('Took back entry 7');
  await page.context().close();
});

it('explains itself without script', async () => {
  const { page } = await test.visit(new URL('runs/', inject('siteAddress')).href, {
    javaScriptEnabled: false,
  });
  const text = await page.locator('main').innerText();
  expect(text).toContain('This page needs a script');
  expect(text).toContain('readyroom -- verify FILE --head HASH');
  await page.context().close();
});
