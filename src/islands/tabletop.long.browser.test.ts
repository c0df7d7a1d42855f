import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { closeDialog, fileOf, openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { findBarriers, findOverflow } from '../testing/looks/find-barriers.ts';
import { openProfileBrowser, type ProfileBrowser } from '../testing/profile-browser.ts';
import { ALONE, head, storedEntries } from '../testing/run-browser.ts';
import { importRun, openRuns, RUNS_READY } from '../testing/runs-browser.ts';
import { deedsOf, inBar, playIt, PLAYING, tabletopAddress } from '../testing/tabletop-browser.ts';

let test: TestBrowser;
let killed: ProfileBrowser | undefined;
const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-table-'));
beforeAll(async () => {
  test = await openTestBrowser();
});
afterEach(() => killed?.kill());
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How often the process is killed; `READYROOM_KILLS=100` for the whole proof. */
const KILLS = Number(process.env['READYROOM_KILLS'] ?? 5);

it(
  `${KILLS} kills amid writing lose no entry of a tabletop that the page had acknowledged`,
  { timeout: KILLS * 60_000 },
  async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill <= KILLS; kill++) {
      killed = await openProfileBrowser(folder);
      const { page } = killed;
      await page.goto(tabletopAddress());
      if (kill === 0) await playIt(page);
      await page.waitForSelector(PLAYING);
      const stored = await storedEntries(page);
      expect(stored.map(({ n }) => n)).toEqual(stored.map((_, n) => n));
      const kept = new Set(stored.map(({ hash }) => hash));
      expect(acknowledged.filter((hash) => !kept.has(hash))).toEqual([]);
      for (let deed = 0; deed <= kill % 3; deed++) {
        const before = await head(page);
        await page.click('.play-clock button');
        await page.waitForFunction((old) => document.body.dataset['run'] !== old, before);
        acknowledged.push(await head(page));
      }
      // Nobody waits for these: the process dies while it writes one of them.
      await page.evaluate(
        (times) => {
          const verdicts = [...document.querySelectorAll<HTMLElement>('[data-verdict]')];
          for (let press = 0; press < times; press++) verdicts[press % verdicts.length]?.click();
        },
        1 + (kill % 4),
      );
      await killed.kill();
    }
    expect(new Set(acknowledged).size).toBeGreaterThan(KILLS);
  },
);

it.each([
  [320, 'light'],
  [390, 'light'],
  [768, 'dark'],
  [1440, 'light'],
  [1440, 'dark'],
] as const)('is accessible and fits at %i px, %s', async (width, colorScheme) => {
  const { page } = await test.visit(tabletopAddress(), {
    ...ALONE,
    viewport: { width, height: 900 },
    colorScheme,
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  const faults = async (part?: string) => {
    const wider = await findOverflow(page);
    return [...(await findBarriers(page, part)), ...(wider > 0 ? [`${wider} px too wide`] : [])];
  };
  expect(await faults()).toEqual([]);
  await playIt(page);
  await page.click(inBar('Start clock'));
  await page.click(inBar('Given'));
  for (const summary of await page.locator('.injects summary').all()) await summary.click();
  for (const [nth, verdict] of ['met', 'partly', 'missed'].entries())
    await page.locator(`[data-verdict=${verdict}]`).nth(nth).click();
  await expect.poll(() => page.locator('[aria-pressed=true]').count()).toBe(3);
  expect(await faults()).toEqual([]);
  for (const word of ['Skip …', 'Decision', 'Note', 'Hand over', 'Log', 'End']) {
    await page.click(inBar(word));
    await page.waitForSelector('.run-dialog');
    expect(await faults('.run-dialog')).toEqual([]);
    await closeDialog(page);
  }
  await page.context().close();
});

it('is handed over, goes on elsewhere, and is opened again with its clock at a stand', async () => {
  const { page } = await test.visit(tabletopAddress(), ALONE);
  await page.clock.setFixedTime(new Date('2026-11-20T09:00:00Z'));
  await playIt(page);
  await page.click(inBar('Start clock'));
  await page.waitForSelector('[data-clock=running]');
  await page.click(inBar('Hand over'));
  await page.fill('.run-dialog input', 'The night shift');
  await page.click('.run-dialog [type=submit]');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('.run-dialog [data-export=json]'),
  ]);
  const log = readFileSync(await fileOf(download), 'utf8');
  await page.context().close();

  const { page: other } = await openRuns(test);
  await other.clock.setFixedTime(new Date('2026-11-20T09:12:00Z'));
  expect(await importRun(other, log)).toContain('imported: 6 entries');
  await expect.poll(() => other.locator('.facts').innerText()).toContain('The night shift');
  await other.click('[data-do=go-on]');
  await other.waitForSelector(PLAYING);
  await expect.poll(() => other.locator('.play-time').innerText()).toBe('0:12:00');
  await expect.poll(async () => (await deedsOf(other)).at(-1)).toEqual({ do: 'carry-on' });
  await other.click(inBar('End'));
  await other.click('.run-dialog [type=submit]');
  await other.click('.run-dialog a[href*="?run="]');
  await other.waitForSelector('[data-tabletop]');
  await other.clock.setFixedTime(new Date('2026-11-21T09:00:00Z'));
  await other.click('[data-do=reopen]');
  await other.click('[data-do=go-on]');
  await other.waitForSelector(PLAYING);
  await expect.poll(() => other.locator('.play-kind').innerText()).toBe('paused');
  await expect.poll(() => other.locator('.play-time').innerText()).toBe('0:12:00');
  await other.goto(new URL('runs/', inject('siteAddress')).href);
  await other.waitForSelector(RUNS_READY);
  await other.click('.runs-rows a');
  await other.click('[data-do=delete]');
  await other.click('[data-do=delete-for-good]');
  await other.waitForSelector('[data-empty]');
  await other.context().close();
});
