import { inject } from 'vitest';
import type { Page } from 'playwright-core';
import { storedEntries } from './run-browser.ts';

/** The page of a tabletop that ships: six injects, the second of 7 minutes, its first move about a decision. */
export const tabletopAddress = () => new URL('exercises/a-key-in-public/', inject('siteAddress')).href;

/** There once run mode is at work on the page. */
export const PLAYING = 'body.running[data-play-ready]';

/** Opens run mode for the exercise with the mouse. */
export async function playIt(page: Page): Promise<void> {
  await page.click('[data-play]');
  await page.waitForSelector(PLAYING);
}

export const inBar = (word: string) => `.play-bar button:text-is("${word}")`;

export const deedsOf = async (page: Page) => (await storedEntries(page)).map(({ deed }) => deed);
