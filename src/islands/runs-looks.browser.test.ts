import axe from 'axe-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { importRun, RUN_OF_PHISHING as EXERCISE, RUNS_READY, runFileFor } from '../testing/runs-browser.ts';

let test: TestBrowser;
beforeAll(async () => {
  test = await openTestBrowser();
});
afterAll(() => test?.close());

it.each([390, 1440])('is accessible and fits at %i px', async (width) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await test.visit(new URL('runs/', inject('siteAddress')).href, {
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
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
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const result = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return result.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
        );
      });
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
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
  }
});
