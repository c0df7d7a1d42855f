import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, inject, it } from 'vitest';
import { openProfileBrowser, type ProfileBrowser } from '../testing/profile-browser.ts';
import { head, RUNNING, startRun, storedEntries } from '../testing/run-browser.ts';

/** How often the process is killed; `READYROOM_KILLS=100` for the whole proof. */
const KILLS = Number(process.env['READYROOM_KILLS'] ?? 5);
const RUNBOOK = new URL('runbooks/phishing/', inject('siteAddress')).href;
const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-kills-'));
/** A box of a step; each click ticks it or takes the tick off. */
const BOX = 'li.check input >> nth=0';
let browser: ProfileBrowser | undefined;
afterEach(async () => {
  await browser?.kill();
  rmSync(folder, { recursive: true, force: true });
});

it(
  `${KILLS} kills amid writing lose no entry that the page had acknowledged`,
  { timeout: KILLS * 60_000 },
  async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill <= KILLS; kill++) {
      browser = await openProfileBrowser(folder);
      const { page } = browser;
      await page.goto(RUNBOOK);
      if (kill === 0) await startRun(page, 'INC-KILL');
      await page.waitForSelector(RUNNING);
      const stored = await storedEntries(page);
      expect(stored.map(({ n }) => n)).toEqual(stored.map((_, n) => n));
      const kept = new Set(stored.map(({ hash }) => hash));
      expect(acknowledged.filter((hash) => !kept.has(hash))).toEqual([]);
      acknowledged.push(await head(page));
      for (let deed = 0; deed <= kill % 3; deed++) {
        const before = await head(page);
        await page.click(BOX);
        await page.waitForFunction((old) => document.body.dataset['run'] !== old, before);
        acknowledged.push(await head(page));
      }
      // Nobody waits for these: the process dies while it writes one of them.
      await page.evaluate(toggle, [BOX, 1 + (kill % 4)] as const);
      await browser.kill();
    }
    expect(new Set(acknowledged).size).toBeGreaterThan(KILLS);
  },
);

/** Clicks often, and leaves each to the page. */
function toggle([box, times]: readonly [string, number]): void {
  const input = document.querySelector<HTMLInputElement>(box.split(' >> ')[0] ?? '');
  for (let click = 0; click < times; click++) input?.click();
}
