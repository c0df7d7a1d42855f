import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../browser.ts';
import { rows } from '../length.ts';

/**
 * The twelve answers of a runbook's first screen (DESIGN, "Pages"), each with what must be in sight: never the
 * heading alone, and of a list at least its first lines, as many as the number says.
 */
const ANSWERS: readonly [answer: string, parts: string, atLeast?: number][] = [
  ['is this the right page', 'h1, .page-head .lead, #Right-page, [data-answer="right-page"]', 4],
  ['where else to go', '#Right-page, [data-answer="elsewhere"] a', 2],
  ['who to raise', '#Raise, [data-answer="raise"] > :first-child', 2],
  ['how to raise them', '[data-answer="raise"] .reach'],
  ['how, if chat or pager is down', '[data-answer="fallback"] > span', 2],
  ['severity at a glance', '.page-head .badge:first-child, #Severity, [data-answer="severity"]', 3],
  ['first five minutes', '[data-answer="first-minutes"] > h2, [data-answer="first-minutes"] .check', 4],
  ['can I do this', '#Access, [data-answer="access"] summary', 2],
  ['who decides', '#Decides, [data-answer="decides"], [data-answer="decides"] span a', 3],
  ['clocks running', '#Clocks, [data-answer="clocks"] summary', 2],
  ['reviewed and exercised', '[data-answer="trust"]', 2],
  ['open findings, draft or in force', '.page-head .badge:nth-child(2), [data-answer="standing"]', 2],
];

const SCREENS = [
  { name: '1440 px: one screen', width: 1440, height: 900, screens: 1 },
  { name: '390 px: two screens', width: 390, height: 844, screens: 2 },
];

const SHIPPED = path.resolve(import.meta.dirname, '../../../runbooks');
/** Hunts, exercises and checks are planned: nobody opens one in the first five minutes of anything. */
const forIncidents = readdirSync(SHIPPED)
  .filter((file) => !/^kind: (?!incident)/m.test(readFileSync(path.join(SHIPPED, file), 'utf8')))
  .map((file) => path.basename(file, '.md'));
const runbooks = rows(
  forIncidents.filter((_, at) => at % 3 === 0),
  forIncidents,
);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser.close());

it('all shipped runbooks are measured', () => expect(runbooks.length).toBeGreaterThanOrEqual(8));

describe.each(SCREENS)('$name', ({ width, height, screens }) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await browser.visit(inject('siteAddress'), {
      viewport: { width, height },
      serviceWorkers: 'block',
    }));
  });

  it.each(runbooks)('%s answers all twelve, large enough to read and to hit', async (id) => {
    await page.goto(`${inject('siteAddress')}runbooks/${id}/`);
    await page.locator('[data-run-start]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const answers = await page.evaluate(findAnswers, ANSWERS);
    const { tiny, wide } = await page.evaluate(findTiny);
    const lacking = answers.filter(({ lacks }) => lacks).map(({ answer }) => answer);
    const below = answers.filter(({ bottom }) => bottom > height * screens);
    expect({ lacking, below, tiny, wide }).toEqual({ lacking: [], below: [], tiny: [], wide: 0 });
  });
});

/** Runs in the page: how far down the last needed part of each answer ends. */
function findAnswers(answers: typeof ANSWERS): { answer: string; bottom: number; lacks: boolean }[] {
  return answers.map(([answer, parts, atLeast = 1]) => {
    const needed = [...document.querySelectorAll(parts)].slice(0, atLeast);
    const boxes = needed.map((element) => element.getBoundingClientRect());
    const seen = needed.every((element) => element.checkVisibility({ visibilityProperty: true }));
    return {
      answer,
      bottom: Math.round(Math.max(...boxes.map(({ bottom }) => bottom))),
      lacks: needed.length < atLeast || !seen || boxes.some((box) => box.height === 0),
    };
  });
}

/** Runs in the page: words below 14 px, what can be hit below 24 px, and how much wider the page is than its screen. */
function findTiny(): { tiny: string[]; wide: number } {
  const seen = [...document.querySelectorAll<HTMLElement>('.page-head *, .brief *')].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.vh'),
  );
  const hasWords = (one: Element) =>
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const tiny = seen.filter(
    (one) =>
      (hasWords(one) && parseFloat(getComputedStyle(one).fontSize) < 14) ||
      (one.matches('summary, .reach a, button') && one.getBoundingClientRect().height < 24),
  );
  return {
    tiny: tiny.map((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 40)}`),
    wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
  };
}
