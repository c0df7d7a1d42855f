import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../../testing/browser.ts';
import { HOSTILE } from '../../testing/diagrams/hostile-diagrams.ts';
import { openDrawingPage, type DrawingPage } from './drawing-page.ts';
import { proveInert } from './prove-inert.ts';
import { findUnsafe } from './unsafe-source.ts';

let browser: TestBrowser;
let drawing: DrawingPage;
let reader: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await openTestBrowser();
  drawing = await openDrawingPage(browser.browser);
  reader = await browser.browser.newPage();
  // A reader's page without any policy: the picture alone has to be harmless.
  await reader.route('**/*', (route) => {
    if (route.request().url() !== 'http://reader.test/') asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
  });
  await reader.goto('http://reader.test/');
});
afterAll(() => browser?.close());

it('holds at least thirty', () => expect(Object.keys(HOSTILE).length).toBeGreaterThanOrEqual(30));

/** Drawn although the source would be refused before: the second and third wall are tested here. */
describe.each(Object.entries(HOSTILE))('%s', (_, source) => {
  it('executes nothing, loads nothing and leads nowhere bad', async () => {
    const { svg } = await drawing.draw('dhostile', source);
    if (svg === undefined) return;
    expect(proveInert(svg)).toBeUndefined();
    const harm = await reader.evaluate(async (html) => {
      const view = globalThis as unknown as { harmed?: unknown; alert: unknown };
      view.alert = () => (view.harmed = 'alert');
      document.body.innerHTML = html;
      for (const element of document.querySelectorAll('*')) {
        for (const type of ['mouseover', 'focus', 'load', 'error', 'begin'])
          element.dispatchEvent(new Event(type, { bubbles: true }));
        if (element.localName === 'a' && !/^(#|\/(?!\/)|https:)/.test(element.getAttribute('href') ?? '#'))
          view.harmed = element.outerHTML;
        else if (element.localName !== 'a')
          element.dispatchEvent(new MouseEvent('click', { bubbles: false }));
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
      return view.harmed;
    }, svg);
    expect(harm).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

it('says why to the author, where the source shows what it is after', () => {
  const unsaid = Object.entries(HOSTILE).filter(([, source]) => !findUnsafe(source));
  expect(unsaid.map(([name]) => name)).toMatchInlineSnapshot(`
    [
      "entity-encoded tag",
    ]
  `);
});
