import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { findBarriers, findOverflow } from '../testing/looks/find-barriers.ts';
import { rows } from '../testing/length.ts';
import { importRun, RUN_OF_PHISHING as EXERCISE, RUNS_READY, runFileFor } from '../testing/runs-browser.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

const LOOKS = [
  [390, 'dark'],
  [1440, 'light'],
  [390, 'light'],
  [1440, 'dark'],
] as const;

it.each(rows(LOOKS.slice(0, 2), LOOKS))('is accessible and fits at %i px, %s', async (width, colorScheme) => {
  const { page } = await test.visit(new URL('runs/', inject('siteAddress')).href, {
    viewport: { width, height: 900 },
    colorScheme,
  });
  await page.waitForSelector(RUNS_READY);
  const run = await runFileFor(page, [
    ...EXERCISE,
    {
      do: 'start-clock',
      duty: 'gdpr-art-33',
      stage: 0,
      title: 'GDPR Article 33',
      what: 'Notification',
      since: '2026-10-30T08:00:00.000Z',
      due: '2026-11-02T08:00:00.000Z',
    },
    { do: 'undo', entry: 4 },
    { do: 'add-runbook', runbook: 'gone', title: 'A runbook that is gone' },
  ]);
  const faults = async () => {
    const violations = await findBarriers(page);
    const wider = await findOverflow(page);
    return [...violations, ...(wider > 0 ? [`${wider} px too wide`] : [])];
  };
  expect(await faults()).toEqual([]);
  await importRun(page, run);
  expect(await faults()).toEqual([]);
  await page.click('[data-do=delete]');
  expect(await faults()).toEqual([]);
  await page.click('[data-do=cancel]');
  await page.goto(new URL('runs/', inject('siteAddress')).href);
  await page.waitForSelector('.runs-rows [data-run]');
  expect(await faults()).toEqual([]);
  await page.context().close();
});
