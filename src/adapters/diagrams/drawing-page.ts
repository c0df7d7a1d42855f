import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { bundlePageScript, mermaidScript } from './page-script.ts';
import type { DrawnInPage } from './page/draw-in-page.ts';
import { quickMermaid } from './quick-mermaid.ts';

const ADDRESS = 'http://drawing.invalid/';
/** The clock of drawing: the same picture comes from the same source on every day. */
const CLOCK = Date.UTC(2026, 0, 1);
const POLICY = `default-src 'none'; script-src ${ADDRESS}; style-src 'unsafe-inline'; font-src data:; img-src data:`;

/** Our half of the drawing page, bundled once a process. */
let bundled: Promise<string> | undefined;
function pageScript(): Promise<string> {
  bundled ??= bundlePageScript('for-build');
  return bundled;
}

interface Task {
  id: string;
  source: string;
}

export interface DrawingPage {
  draw(id: string, source: string): Promise<DrawnInPage>;
  /** Draws several, one after the other, in one call. */
  drawAll(tasks: readonly Task[]): Promise<DrawnInPage[]>;
  close(): Promise<void>;
}

/** A page with official Mermaid, the site's font and nothing else: it can reach no network and run no other script. `ready` makes what it runs of Mermaid's script. */
export async function openDrawingPage(
  browser: Browser,
  fontFile?: string,
  ready: (script: string) => string = quickMermaid,
): Promise<DrawingPage> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await serve(page, fontFile, ready(await readFile(mermaidScript(), 'utf8')));
  await page.clock.setFixedTime(CLOCK);
  await page.goto(ADDRESS);
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  const drawAll = (tasks: readonly Task[]) =>
    page.evaluate(
      async (all) => {
        const { drawInPage } = globalThis as unknown as {
          drawInPage(id: string, source: string): Promise<DrawnInPage>;
        };
        const drawn: DrawnInPage[] = [];
        for (const { id, source } of all) drawn.push(await drawInPage(id, source));
        return drawn;
      },
      [...tasks],
    );
  return {
    draw: async (id, source) => (await drawAll([{ id, source }]))[0] ?? {},
    drawAll,
    close: () => context.close(),
  };
}

async function serve(page: Page, fontFile: string | undefined, mermaid: string): Promise<void> {
  const font = fontFile ? (await readFile(fontFile)).toString('base64') : '';
  const face =
    font &&
    `@font-face{font-family:ReadyroomDiagram;font-weight:100 900;src:url(data:font/woff2;base64,${font})}`;
  const html =
    `<!doctype html><meta charset="utf-8"><style>${face}` +
    `body{margin:0;font-family:ReadyroomDiagram,sans-serif}</style><body>` +
    `<script src="${ADDRESS}draw.js"></script><script src="${ADDRESS}mermaid.js"></script>`;
  const own = await pageScript();
  await page.route('**/*', (route) => {
    switch (route.request().url()) {
      case ADDRESS:
        return route.fulfill({
          contentType: 'text/html',
          body: html,
          headers: { 'content-security-policy': POLICY },
        });
      case `${ADDRESS}mermaid.js`:
        return route.fulfill({ contentType: 'text/javascript', body: mermaid });
      case `${ADDRESS}draw.js`:
        return route.fulfill({ contentType: 'text/javascript', body: own });
      default:
        return route.abort();
    }
  });
}
