import type { Page } from 'playwright-core';
import type { AssessData } from '../views/maturity/assess-data.ts';
import { fileOf } from './browser.ts';

/** There once the island runs. */
export const READY = 'assess-board[data-ready]';

/** Serves the page as another build of the site would be: with other data. */
export async function rebuild(page: Page, change: (data: AssessData) => void): Promise<void> {
  await page.route('**/assess/data.js', async (route) => {
    const response = await route.fetch();
    const [, before = '', json = '', after = ''] = /^([^{]*)(.*)(;\s*)$/s.exec(await response.text()) ?? [];
    const data = JSON.parse(json) as AssessData;
    change(data);
    await route.fulfill({ response, body: before + JSON.stringify(data).replaceAll('<', '\\u003c') + after });
  });
  await page.reload();
  await page.waitForSelector(READY);
}

/** Presses keys one after the other: `3 ArrowRight`. */
export async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

/** The numbers that the page shows, unrounded, once the island shows any. */
export const numbers = (page: Page) =>
  page
    .waitForSelector(READY)
    .then(() =>
      page.$$eval('[data-score]', (found) =>
        Object.fromEntries(
          found.map((one) => [(one as HTMLElement).dataset['score'], (one as HTMLElement).dataset['exact']]),
        ),
      ),
    );

export const stored = (page: Page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage)) as Record<string, string>);

/** Path of the file that an export saves. */
export async function exported(page: Page, form: string): Promise<string> {
  await page.click('.assess-menu summary');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-export=${form}]`)]);
  return fileOf(file);
}
