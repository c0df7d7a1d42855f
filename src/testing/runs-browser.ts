import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Deed, RunFile } from '../domain/model/run-log.ts';
import { packRun } from '../domain/runs/run-file.ts';
import type { RunsData } from '../views/runbook/runs-data.ts';
import { inject } from 'vitest';
import { fileOf, type TestBrowser } from './browser.ts';
import { logOf, START } from './sample-run.ts';
import { emptyFolder } from './tree-on-disk.ts';

/** There once the island runs. */
export const RUNS_READY = 'runs-page[data-ready]';

/** What the page knows of the programme. */
const runsDataOf = (page: Page): Promise<RunsData> =>
  page.$eval('#runs-data', (block) => JSON.parse(block.textContent ?? '') as RunsData);

/** An exported run of the site that the page belongs to. */
export async function runFileFor(page: Page, deeds: readonly Deed[], start?: string): Promise<RunFile> {
  const { programme } = await runsDataOf(page);
  const own = deeds.map((deed) => (deed.do === 'start' ? { ...deed, programme } : deed));
  return packRun(logOf(own, start), '2026-11-14T08:00:00.000Z');
}

/** Imports a file by the field; resolves to what the page says then. */
export async function importRun(page: Page, file: RunFile | string, name = 'run.json'): Promise<string> {
  const given = path.join(emptyFolder(), name);
  writeFileSync(given, typeof file === 'string' ? file : JSON.stringify(file));
  await page.$eval('.runs-status', (status) => status.replaceChildren());
  await page.setInputFiles('#runs-file', given);
  await page.locator('.runs-status p').first().waitFor();
  return page.locator('.runs-status').innerText();
}

/** Path of the file that a button saves, under the name that it gives. */
export async function saved(page: Page, deed: string): Promise<{ file: string; name: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-do=${deed}]`)]);
  return { file: await fileOf(file), name: file.suggestedFilename() };
}

/** The deed that takes up a shipped runbook. */
export const PHISHING: Deed = {
  do: 'add-runbook',
  runbook: 'phishing',
  title: 'Phishing message reported or clicked',
};
/** A step of it. */
export const step = (key: string, title: string) => ({ runbook: 'phishing', step: key, digest: 'x', title });
/** An exercise with a shipped runbook, but for its programme. */
export const RUN_OF_PHISHING: Deed[] = [
  START,
  PHISHING,
  { do: 'reach', event: 'detected', when: '2026-10-30T07:50:00.000Z' },
  {
    do: 'tick',
    ...step('first-five-minutes', 'First five minutes'),
    check: 'a',
    text: 'Open the incident channel',
  },
  { do: 'note', text: 'Finance reported it' },
  { do: 'reach', event: 'contained', when: '2026-10-30T08:30:00.000Z' },
  { do: 'answer', question: 0, text: 'The purge console asked for a right that nobody has' },
];

/** The page as another device sees it: nothing is shared. */
export async function openRuns(test: TestBrowser, address = new URL('runs/', inject('siteAddress')).href) {
  const visit = await test.visit(address, { permissions: ['clipboard-read', 'clipboard-write'] });
  await visit.page.waitForSelector(RUNS_READY);
  return visit;
}
