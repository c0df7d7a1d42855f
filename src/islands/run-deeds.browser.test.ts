import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { RunFile } from '../domain/model/run-log.ts';
import { closeDialog, fileOf, openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { ALONE, RUNNING, startRun, storedEntries } from '../testing/run-browser.ts';

let test: TestBrowser;
let page: Page;
beforeAll(async () => {
  test = await openTestBrowser();
  const address = new URL('runbooks/phishing/', inject('siteAddress')).href;
  ({ page } = await test.visit(address, { ...ALONE, viewport: { width: 390, height: 844 } }));
});
afterAll(() => test?.close());

const deeds = async () => (await storedEntries(page)).map(({ deed }) => deed);

it('one press starts; two quick ones are one run', async () => {
  await page.evaluate(() => {
    const start = document.querySelector<HTMLElement>('[data-run-start=incident]');
    start?.click();
    start?.click();
  });
  await page.waitForSelector(RUNNING);
  await expect.poll(async () => (await deeds()).map((deed) => deed.do)).toEqual(['start', 'add-runbook']);
  await expect.poll(async () => (await deeds())[0]).toMatchObject({ name: 'Not named' });
});

it('tick, note and hand-over lie in the window, large enough for a thumb, and cover nothing', async () => {
  const boxes = await page.$$eval('.run-first > button:not([hidden])', (buttons) =>
    buttons.map((button) => {
      const { top, bottom, left, right, width, height } = button.getBoundingClientRect();
      return { isIn: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth, width, height };
    }),
  );
  expect(boxes).toHaveLength(3);
  for (const { isIn, width, height } of boxes) {
    expect(isIn).toBe(true);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const end = await page.$eval('.foot', (foot) => foot.getBoundingClientRect().bottom);
  const bar = await page.$eval('.run-bar', (one) => one.getBoundingClientRect().top);
  expect(end).toBeLessThanOrEqual(bar + 1);
  const before = await page.locator('.run-tick').innerText();
  await page.click('.run-tick');
  await page.waitForSelector('li.check[data-ticked]');
  await expect.poll(async () => (await deeds()).at(-1)).toMatchObject({ do: 'tick', text: before });
  await expect.poll(() => page.locator('.run-tick').innerText()).not.toBe(before);
});

it('Ctrl and Enter log a note', async () => {
  await page.click('.run-first button:text-is("Note")');
  await page.locator('.run-dialog textarea').fill('Seen twice');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.run-dialog', { state: 'detached' });
  await expect.poll(async () => (await deeds()).at(-1)).toEqual({ do: 'note', text: 'Seen twice' });
});

it('a step with open boxes is done when that was said twice, and the log names them', async () => {
  const step = page.locator('article[data-step]:has(li.check)').first();
  const open = await step.locator('li.check').count();
  await step.locator('.run-done').click();
  const count = (await deeds()).length;
  await page.click('.run-dialog button:text-is("Not yet")');
  await page.waitForSelector('.run-dialog', { state: 'detached' });
  await expect.poll(() => deeds()).toHaveLength(count);
  await step.locator('.run-done').click();
  await page.click('.run-dialog button:text-is("Done anyway")');
  await page.waitForSelector('.run-dialog', { state: 'detached' });
  const [note, done] = (await deeds()).slice(-2);
  expect(done).toMatchObject({ do: 'finish-step' });
  expect(note).toMatchObject({
    do: 'note',
    text: expect.stringContaining(`done with ${open} box`) as string,
  });
});

it('a hand-over has no default, shows what is open, is logged, and gives out both files in the same dialog', async () => {
  await page.click('.run-first button:text-is("Hand over")');
  await page.waitForSelector('.run-open li');
  // The same sum as in the bar: what comes next, and what decisions may add.
  const numbers = async (selector: string) =>
    ((await page.locator(selector).innerText()).match(/\d+/g) ?? []).map(Number);
  const [done = 0, of = 0] = await numbers('.run-progress');
  await expect
    .poll(async () => (await numbers('.run-open b')).reduce((sum, count) => sum + count, 0))
    .toBe(of - done);
  await expect.poll(() => page.locator('.run-dialog select').inputValue()).toBe('');
  await page.click('.run-dialog [type=submit]');
  await page.waitForSelector('.run-dialog [role=alert]:visible');
  await page.fill('.run-dialog input', 'Night shift');
  await page.fill('.run-dialog textarea', 'Mailbox is blocked');
  await page.click('.run-dialog [type=submit]');
  await page.waitForSelector('[data-export=markdown]');
  await expect
    .poll(async () => (await deeds()).at(-1))
    .toEqual({ do: 'hand-over', to: 'Night shift', text: 'Mailbox is blocked' });
  const saved = async (form: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-export=${form}]`)]);
    return readFileSync(await fileOf(file), 'utf8');
  };
  expect(await saved('markdown')).toMatch(/## Open steps[^]*Night shift[^]*Mailbox is blocked/);
  const { entries } = JSON.parse(await saved('json')) as RunFile;
  const count = (await deeds()).length;
  expect(entries).toHaveLength(count);
  await closeDialog(page);
});

it('the header of every page says that a run is open, and leads to where it goes on', async () => {
  const line = page.locator('[data-run-open]');
  await page.click('.run-name-it');
  await page.fill('.run-dialog input', '<b>INC-2041</b>');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.run-dialog', { state: 'detached' });
  for (const place of ['', 'maturity/', 'reference/rules/']) {
    await page.goto(new URL(place, inject('siteAddress')).href);
    await line.getByText('<b>INC-2041</b> runs').waitFor();
  }
  await line.getByRole('link', { name: 'go on' }).click();
  await page.waitForSelector(RUNNING);
  expect(page.url()).toMatch(/runbooks\/phishing\/$/);
  // While it runs, another one is not the first thing to press.
  await startRun(page, 'INC-2042');
  await page.goto(inject('siteAddress'));
  await line.getByText('INC-2042 runs').waitFor();
  await expect.poll(() => line.getByRole('link', { name: '1 more' }).getAttribute('href')).toMatch(/runs\/$/);
});
