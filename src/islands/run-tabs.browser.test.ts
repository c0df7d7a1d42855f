import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBreak } from '../domain/runs/chain.ts';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import {
  ALONE,
  RUNNING,
  head,
  pressAndStore,
  reopen,
  startRun,
  storedEntries,
  ticked,
} from '../testing/run-browser.ts';
import { sha256 } from './run/sha256.ts';
import { runs } from '../testing/length.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const address = (runbook = 'phishing') => new URL(`runbooks/${runbook}/`, inject('siteAddress')).href;

describe('two tabs at once', () => {
  let one: Page;
  let two: Page;
  let context: BrowserContext;
  const boxes = (page: Page) => page.locator('article[data-step] .run-box:visible');

  it('see each other at once, without a reload', async () => {
    ({ page: one } = await test.visit(address(), ALONE));
    context = one.context();
    two = await context.newPage();
    await two.goto(address());
    await startRun(one, 'INC-2');
    await two.click('[data-run-start=incident]');
    await two.click('.run-join button');
    await two.waitForSelector(RUNNING);
    await pressAndStore(one, 'x');
    await two.waitForFunction((hash) => document.body.dataset['run'] === hash, await head(one));
    await expect.poll(() => ticked(two)).toEqual(await ticked(one));
  });

  it('tick at the same time without losing a tick or forking the chain', async () => {
    const count = Math.min(20, await boxes(one).count());
    const click = (page: Page, rest: number) =>
      page.evaluate(
        ([most, mine]) => {
          const found = [...document.querySelectorAll<HTMLElement>('article[data-step] .run-box')];
          found.slice(0, most).forEach((box, at) => at % 2 === mine && setTimeout(() => box.click(), at * 3));
        },
        [count, rest] as const,
      );
    await Promise.all([click(one, 0), click(two, 1)]);
    for (const page of [one, two])
      await page.waitForFunction(
        (most) => document.querySelectorAll('article[data-step] li[data-ticked]').length === most,
        count,
      );
    const entries = await storedEntries(one);
    expect(findBreak(entries, sha256)).toBeUndefined();
    expect(entries.filter(({ deed }) => deed.do === 'tick').length).toBe(count + 1);
    await expect.poll(() => head(two)).toBe(await head(one));
  });

  it('hold several runs, each in its own', async () => {
    await startRun(two, 'INC-3');
    await expect.poll(() => two.locator('.run-switch option').allInnerTexts()).toEqual(['INC-3', 'INC-2']);
    await expect.poll(() => ticked(two)).toEqual([]);
    await one.waitForSelector('.run-switch:visible');
    await expect.poll(() => one.locator('.run-switch option:checked').innerText()).toBe('INC-2');
    await two.selectOption('.run-switch', { label: 'INC-2' });
    await two.waitForFunction((hash) => document.body.dataset['run'] === hash, await head(one));
    await context.close();
  });
});

it('a way into another runbook takes it into the run', async () => {
  const { page } = await test.visit(address(), ALONE);
  await startRun(page, 'INC-4');
  const way = page.locator('.arm-runbook').first();
  const id = /runbooks\/([^/]+)\//.exec((await way.getAttribute('href')) ?? '')?.[1];
  await way.click();
  await page.waitForURL(`**/runbooks/${id}/`);
  await page.waitForSelector(RUNNING);
  await page.waitForSelector('.run-go:visible');
  const log = (await storedEntries(page)).map(({ deed }) => deed);
  expect(log.at(-2)).toMatchObject({ do: 'decide' });
  expect(log.at(-1)).toMatchObject({ do: 'add-runbook', runbook: id, from: 'phishing' });
  await page.goto(address('web-shell'));
  await page.waitForSelector(RUNNING);
  await page.click('.run-bar >> text=Use this runbook in the run');
  await page.waitForSelector('.run-go:visible');
  await expect
    .poll(async () => (await storedEntries(page)).at(-1)?.deed)
    .toMatchObject({ do: 'add-runbook', runbook: 'web-shell' });
  await page.context().close();
});

/** The same moments on every machine, as far apart as chance would have them. */
const moments = Array.from({ length: runs(4, 20) }, (_, at) => ((at + 1) * 7919) % 180);

it('the death of a tab at any moment loses no acknowledged tick', async () => {
  const { page: first } = await test.visit(address(), ALONE);
  const context = first.context();
  await startRun(first, 'INC-5');
  let page = first;
  for (const moment of moments) {
    const acknowledged: string[] = [];
    page.on('console', (message) => {
      const [, tick] = /^ticked (.+)$/.exec(message.text()) ?? [];
      if (tick) acknowledged.push(tick);
    });
    await page.evaluate(tickOnAndOn);
    while (acknowledged.length === 0) await page.waitForTimeout(5);
    await page.waitForTimeout(moment);
    const crashed = page.waitForEvent('crash');
    const cdp = await context.newCDPSession(page);
    void cdp.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
    page = await reopen(context, address());
    const entries = await storedEntries(page);
    const stored = entries.flatMap(({ at, deed }) => (deed.do === 'tick' ? [`${deed.check} ${at}`] : []));
    expect(acknowledged.filter((tick) => !stored.includes(tick))).toEqual([]);
    expect(findBreak(entries, sha256)).toBeUndefined();
  }
  await context.close();
});

/** Runs in the page: presses one box after the other, and says each tick that the page shows as stored. */
function tickOnAndOn(): void {
  const items = [...document.querySelectorAll<HTMLElement>('article[data-step] li.check.real')];
  const said = new Set(items.map(({ dataset }) => `${dataset['check']} ${dataset['ticked']}`));
  new MutationObserver(() => {
    for (const { dataset } of items) {
      const tick = `${dataset['check']} ${dataset['ticked']}`;
      if (dataset['ticked'] === undefined || said.has(tick)) continue;
      said.add(tick);
      console.log(`ticked ${tick}`);
    }
  }).observe(document.body, { subtree: true, attributeFilter: ['data-ticked'] });
  let next = 0;
  setInterval(() => items[(next += 1) % items.length]?.querySelector<HTMLElement>('.run-box')?.click(), 4);
}
