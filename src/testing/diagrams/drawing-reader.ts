import type { Page } from 'playwright-core';
import { openDrawingPage, type DrawingPage } from '../../adapters/diagrams/drawing-page.ts';
import { openTestBrowser } from '../browser.ts';

/** What draws, and a reader who is shown what was drawn. */
export interface DrawingReader {
  drawing: DrawingPage;
  /** A page without any policy: the picture alone has to be harmless. */
  reader: Page;
  /** Addresses that the reader's page asked for, apart from itself. */
  asked: string[];
  close(): Promise<void>;
}

export async function openDrawingReader(): Promise<DrawingReader> {
  const browser = await openTestBrowser();
  const drawing = await openDrawingPage(browser.browser);
  const reader = await browser.browser.newPage();
  const asked: string[] = [];
  await reader.route('**/*', (route) => {
    if (route.request().url() !== 'http://reader.test/') asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
  });
  await reader.goto('http://reader.test/');
  return { drawing, reader, asked, close: () => browser.close() };
}
