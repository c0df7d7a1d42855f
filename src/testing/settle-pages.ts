import type { Page, Response } from 'playwright-core';

/** Islands that fill their place after the page is there, as long as they have not. */
const UNFILLED = 'assess-board:not([data-ready], [data-failed]), runs-page:not([data-ready])';

/** A page that is there when its islands are: whoever opens it or loads it again may read it at once. */
export function settlePages(page: Page): Page {
  for (const way of ['goto', 'reload', 'goBack'] as const) {
    type Way = (...args: unknown[]) => Promise<Response | null>;
    const go = page[way].bind(page) as Way;
    const andSettle: Way = async (...args) => {
      const answer = await go(...args);
      const options = args.at(-1);
      // Who asks to be told before the page is loaded means it.
      if (!(options instanceof Object && 'waitUntil' in options && options.waitUntil !== 'load'))
        await page.waitForSelector(UNFILLED, { state: 'detached' });
      return answer;
    };
    page[way] = andSettle as never;
  }
  return page;
}
