import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBreak } from '../domain/runs/chain.ts';
import { closeDialog, openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { judgeTree } from '../testing/judge-tree.ts';
import { findBarriers, findOverflow } from '../testing/looks/find-barriers.ts';
import { ALONE, pressAndStore, storedEntries } from '../testing/run-browser.ts';
import { saved } from '../testing/runs-browser.ts';
import { deedsOf, inBar, PLAYING, tabletopAddress } from '../testing/tabletop-browser.ts';
import { sha256 } from './run/sha256.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const text = (page: Page, selector: string) => page.locator(selector).first().innerText();
const at = (time: string) => new Date(`2026-11-20T${time}Z`);

describe('a tabletop by keyboard alone', () => {
  let page: Page;
  let complaints: string[];

  it('opens with a clock that waits', async () => {
    ({ page, complaints } = await test.visit(tabletopAddress(), ALONE));
    await page.clock.setFixedTime(at('09:00:00'));
    await page.focus('[data-play]');
    await page.keyboard.press('Enter');
    await page.waitForSelector(PLAYING);
    // Where the keyboard is next.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Start clock');
    await expect.poll(() => text(page, '.play-time')).toBe('0:00:00');
    await expect.poll(() => text(page, '.play-due')).toBe('when the clock runs');
    const [start, ...others] = await deedsOf(page);
    expect(start).toMatchObject({ do: 'start', kind: 'tabletop', exercise: { id: 'a-key-in-public' } });
    expect(others.map((deed) => deed.do)).toEqual(['add-runbook', 'add-runbook', 'add-runbook']);
  });

  it('tells what is due, and what is late', async () => {
    await pressAndStore(page, 'Enter');
    await page.focus(inBar('Given'));
    await pressAndStore(page, 'Enter');
    await expect.poll(() => text(page, '.play-due')).toBe('due in 7 min');
    await page.clock.setFixedTime(at('09:07:30'));
    await expect.poll(() => text(page, '.play-due')).toBe('due');
    await page.clock.setFixedTime(at('09:10:00'));
    await expect.poll(() => text(page, '.play-due')).toBe('late by 3 min');
    await pressAndStore(page, 'Enter');
    await expect.poll(() => text(page, '.run-go')).toBe('0:18 It is too quiet');
    await page.focus(inBar('Pause'));
    await pressAndStore(page, 'Enter');
    await page.clock.setFixedTime(at('10:00:00'));
    await expect.poll(() => text(page, '.play-time')).toBe('0:10:00');
  });

  it('marks moves, with the way that was taken and a note', async () => {
    for (const nth of [0, 1]) {
      await page.locator('.injects summary').nth(nth).focus();
      await page.keyboard.press('Enter');
    }
    const press = async (verdict: string, nth: number) => {
      await page.locator(`[data-verdict=${verdict}]`).nth(nth).focus();
      await pressAndStore(page, 'Enter');
    };
    await press('met', 0);
    await press('missed', 1);
    await press('met', 2);
    await page.locator('.play-arm select').first().focus();
    await pressAndStore(page, 'ArrowDown');
    await page.locator('.play-verdicts button:text-is("Note …")').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.run-dialog[open]');
    await page.keyboard.type('<b>Took it</b> for a lock');
    await pressAndStore(page, 'Control+Enter');
    await expect.poll(() => text(page, '.play-count')).toBe(', 2 of 2 marked');
    await expect.poll(() => text(page, '.play-move .play-said:visible')).toBe('<b>Took it</b> for a lock');
  });

  it('is what it was after a reload, in a second tab too', async () => {
    const count = (await storedEntries(page)).length;
    await page.reload();
    await page.waitForSelector(PLAYING);
    await expect.poll(() => text(page, '.play-time')).toBe('0:10:00');
    await expect.poll(() => page.locator('[aria-pressed=true]').count()).toBe(3);
    const other = await page.context().newPage();
    await other.goto(tabletopAddress());
    await other.waitForSelector(PLAYING);
    await expect.poll(() => text(other, '.play-kind')).toBe('paused');
    await page.click(inBar('Resume'));
    await expect.poll(() => text(other, '.play-kind')).toBe('running');
    await other.close();
    await expect.poll(async () => (await storedEntries(page)).length).toBe(count + 1);
  });

  it('logs who decided what, and takes it back', async () => {
    await page.focus(inBar('Decision'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.run-dialog[open]');
    await page.keyboard.type('Switch the key off');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Obs');
    await pressAndStore(page, 'Control+Enter');
    await expect
      .poll(async () => (await deedsOf(page)).at(-1))
      .toEqual({ do: 'pin', fact: 'decision', text: 'Switch the key off', by: 'Observer' });
    await page.focus(inBar('Skip …'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.run-dialog[open]');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.run-dialog .run-warning:visible');
    await page.keyboard.type('They asked for it');
    await pressAndStore(page, 'Control+Enter');
    await expect.poll(() => text(page, '.run-go')).toBe('0:30 São Paulo');
    await page.focus(inBar('Take back'));
    await pressAndStore(page, 'Enter');
    await expect.poll(() => text(page, '.run-go')).toBe('0:18 It is too quiet');
  });

  it('ends in a record that check finds no error in', async () => {
    await page.focus(inBar('End'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.run-dialog[open]');
    expect(await text(page, '.run-dialog')).toMatch(/4 injects not given[^]*1 expected move not marked/);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nobody may read the trail');
    await pressAndStore(page, 'Control+Enter');
    await page.waitForSelector('.run-dialog a[href*="?run="]');
    const entries = await storedEntries(page);
    expect(findBreak(entries, sha256)).toBeUndefined();
    await page.click('.run-dialog a[href*="?run="]');
    await page.waitForSelector('[data-tabletop="a-key-in-public"]');
    const record = await saved(page, 'export-record');
    const written = readFileSync(record.file, 'utf8');
    expect(written).toMatch(
      /\nkind: tabletop\n[^]*title: "Missed: Nobody takes the quarantine[^]*walked:\n {2}cloud-access-key-leak:\n {4}- step: name-the-key\n[^]*- decision: [^]*arm: [^]*\n- \[x\] What was missing/,
    );
    const file = `content/records/${record.name}`;
    const found = await judgeTree([{ file, text: written }], '2026-11-28');
    // The sample tree has none of the shipped runbooks: what is wrong then is their names alone.
    const wrong = found.filter((one) => one.file === file && one.severity === 'error');
    expect(wrong.filter(({ code }) => !code.startsWith('reference/unknown-'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('is played by touch on a phone, without a barrier', async () => {
  const { page } = await test.visit(tabletopAddress(), {
    ...ALONE,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    bypassCSP: true,
    reducedMotion: 'reduce',
    colorScheme: 'dark',
  });
  await page.tap('[data-play]');
  await page.waitForSelector(PLAYING);
  await page.tap(inBar('Start clock'));
  await page.waitForSelector('[data-clock=running]');
  await page.tap(inBar('Given'));
  await page.locator('.play-said b').first().waitFor();
  await page.locator('.injects summary').first().tap();
  await page.locator('[data-verdict=missed]').first().tap();
  await page.waitForSelector('[data-verdict=missed][aria-pressed=true]');
  const found = [await findBarriers(page)];
  const share = await page.$eval('.run-bar', (bar) => (bar as HTMLElement).offsetHeight / innerHeight);
  for (const word of ['Note', 'Hand over', 'End']) {
    await page.tap(inBar(word));
    await page.waitForSelector('.run-dialog');
    found.push(await findBarriers(page, '.run-dialog'));
    await closeDialog(page);
  }
  expect(found.flat()).toEqual([]);
  expect(share).toBeLessThanOrEqual(0.22);
  expect(await findOverflow(page)).toBe(0);
  await expect
    .poll(async () => (await deedsOf(page)).map((deed) => deed.do).slice(4))
    .toEqual(['resume', 'give-inject', 'judge-move']);
  await page.context().close();
});

it('those who play load nothing of what is expected, also while it is played', async () => {
  const { page } = await test.visit(tabletopAddress(), ALONE);
  await page.click('[data-play]');
  await page.waitForSelector(PLAYING);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(new URL('players/', tabletopAddress()).href);
  await expect.poll(() => page.locator('[data-run-open] b').innerText()).toMatch(/A cloud key/);
  await expect.poll(() => page.locator('[data-play-row], [data-move]').count()).toBe(0);
  expect(asked.filter((address) => address.includes('/runs/exercises/') || /tabletop/.test(address))).toEqual(
    [],
  );
  // The line leads back to the facilitator's page.
  const href = await page.locator('[data-run-open] a').first().getAttribute('href');
  expect(new URL(href ?? '', page.url()).href).toBe(
    new URL('exercises/a-key-in-public/', inject('siteAddress')).href,
  );
  await page.context().close();
});
