import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBreak } from '../domain/runs/chain.ts';
import { closeDialog, openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { findBarriers } from '../testing/looks/find-barriers.ts';
import { ALONE, RUNNING, pressAndStore, startRun, storedEntries, ticked } from '../testing/run-browser.ts';
import { sha256 } from './run/sha256.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const address = () => new URL('runbooks/phishing/', inject('siteAddress')).href;
const text = (page: Page, selector: string) => page.locator(selector).innerText();
const deeds = async (page: Page) => (await storedEntries(page)).map(({ deed }) => deed);

describe('a run by keyboard alone', () => {
  let page: Page;
  let complaints: string[];

  it('starts, and the bar shows what is next', async () => {
    ({ page, complaints } = await test.visit(address()));
    await page.focus('[data-run-start=incident]');
    await page.keyboard.press('Enter');
    await page.waitForSelector(RUNNING);
    await expect.poll(() => text(page, '.run-go')).toBe('First five minutes');
    // Nothing was asked, and nothing is said that nobody said.
    await expect
      .poll(async () => (await deeds(page)).map((deed) => deed.do))
      .toEqual(['start', 'add-runbook']);
    await page.focus('.run-name-it');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.run-dialog[open]');
    await page.keyboard.type('INC-15');
    await pressAndStore(page, 'Enter');
    await page.waitForSelector('.run-dialog', { state: 'detached' });
    await expect.poll(() => text(page, '.run-name')).toBe('INC-15');
  });

  it('goes through fifteen steps with their decisions to the end', async () => {
    const seen: string[] = [];
    for (let press = 0; press < 120 && (await page.locator('.run-go').isVisible()); press += 1) {
      const next = await text(page, '.run-go');
      if (seen.at(-1) !== next) seen.push(next);
      await page.keyboard.press('n');
      const isBox = await page.evaluate(() => document.activeElement?.matches('.run-box, .run-done'));
      if (!isBox) await page.focus('.run-is-next .arm[href^="#"]');
      await pressAndStore(page, isBox ? 'Space' : 'Enter');
      // A way taken leads to its step.
      if (!isBox) await page.waitForFunction(() => document.activeElement?.matches('article'));
    }
    expect(seen.length).toBeGreaterThanOrEqual(15);
    expect(seen).toContain('2 What is the verdict?');
    await expect.poll(() => text(page, '.run-progress')).toMatch(/^(\d+) of \1$/);
    const log = await deeds(page);
    expect(log.filter((deed) => deed.do === 'decide').length).toBeGreaterThanOrEqual(1);
    await expect
      .poll(() => page.locator('.run-advice').innerText())
      .toMatch(/^Mark acknowledged \d\d:\d\dZ$/);
  });

  it('survives a reload', async () => {
    const before = await ticked(page);
    await page.reload();
    await page.waitForSelector(RUNNING);
    await expect.poll(() => ticked(page)).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
  });

  it('takes a note and takes it back; the log keeps both', async () => {
    await page.keyboard.press('m');
    await page.keyboard.type('<img src=x onerror=alert(1)>');
    for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab');
    await pressAndStore(page, 'Enter');
    await page.waitForSelector('.run-dialog', { state: 'detached' });
    const count = (await storedEntries(page)).length;
    await pressAndStore(page, 'u');
    const log = await deeds(page);
    expect(log.slice(-2)).toEqual([
      { do: 'note', text: '<img src=x onerror=alert(1)>' },
      { do: 'undo', entry: count - 1 },
    ]);
    await page.click('.run-bar button:text-is("Log")');
    await expect.poll(() => text(page, '.run-log .taken-back')).toContain('<img src=x onerror=alert(1)>');
    await closeDialog(page);
  });

  it('undoes a tick, and keys can be switched off', async () => {
    const before = await ticked(page);
    await pressAndStore(page, 'u');
    await expect.poll(async () => (await ticked(page)).length).toBe(before.length - 1);
    await page.click('.run-bar button:text-is("Keys")');
    await page.uncheck('.run-dialog input');
    await closeDialog(page);
    await page.keyboard.press('m');
    await expect.poll(() => page.locator('.run-dialog').count()).toBe(0);
  });

  it('closes and leaves a whole chain', async () => {
    await page.click('.run-bar button:text-is("End")');
    await page.click('.run-dialog [type=submit]');
    await page.waitForSelector('.run-dialog a[href*="runs/"]');
    const entries = await storedEntries(page);
    expect(entries.at(-1)?.deed).toEqual({ do: 'close' });
    expect(findBreak(entries, sha256)).toBeUndefined();
    await page.waitForSelector('.run-bar', { state: 'hidden' });
    await expect.poll(() => ticked(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('clocks and an exercise', () => {
  it('counts down, says what is overdue, and ends with answers', async () => {
    const { page } = await test.visit(address(), ALONE);
    await startRun(page, 'Q4 tabletop', 'exercise');
    await page.click('.run-bar button:text-is("Clocks")');
    await page.fill('.run-start-clock input', '2026-01-01T10:00');
    await page.click('.run-start-clock button');
    await page.waitForSelector('.run-dialog button:text-is("Met")');
    await closeDialog(page);
    await expect.poll(() => text(page, '.run-bar .overdue')).toMatch(/GDPR Article 33.*overdue by \d+d \d+h/);
    await expect
      .poll(async () => (await deeds(page)).at(-1))
      .toMatchObject({
        do: 'start-clock',
        since: '2026-01-01T10:00:00.000Z',
        due: '2026-01-04T10:00:00.000Z',
      });
    await page.click('.run-bar button:text-is("End")');
    await page.locator('.run-dialog textarea').nth(1).fill('No access to the mail console');
    await page.click('.run-dialog [type=submit]');
    await page.waitForSelector('.run-dialog a[href*="runs/"]');
    await expect
      .poll(async () => (await deeds(page)).slice(-2))
      .toEqual([{ do: 'answer', question: 1, text: 'No access to the mail console' }, { do: 'close' }]);
    await page.context().close();
  });
});

describe('everybody can use it', () => {
  it('no barrier on a phone: the page in a run and every dialog', async () => {
    const { page } = await test.visit(address(), {
      ...ALONE,
      viewport: { width: 390, height: 844 },
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    await page.click('[data-run-start=exercise]');
    await page.waitForSelector('.run-dialog');
    const found = [await findBarriers(page, '.run-dialog')];
    await page.fill('.run-dialog input', 'Q4');
    await page.click('.run-dialog [type=submit]');
    await page.waitForSelector(RUNNING);
    for (let box = 0; box < 9; box += 1) await pressAndStore(page, 'x');
    found.push(await findBarriers(page));
    const share = await page.$eval('.run-bar', (bar) => (bar as HTMLElement).offsetHeight / innerHeight);
    await page.click('.run-bar button:text-is("More")');
    for (const word of [
      'Note',
      'Clocks',
      'My steps',
      'Hand over',
      'Moments',
      'Change',
      'Log',
      'Keys',
      'End',
    ]) {
      await page.click(`.run-bar button:text-is("${word}")`);
      await page.waitForSelector('.run-dialog');
      found.push(await findBarriers(page, '.run-dialog'));
      await closeDialog(page);
    }
    expect(found.flat()).toEqual([]);
    expect(share).toBeLessThanOrEqual(0.2);
    await page.context().close();
  });
});
