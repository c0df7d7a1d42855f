import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/open-browser.ts';
import { openDrawingPage, type DrawingPage } from './drawing-page.ts';

/** Most pages that draw at the same time. */
const PAGES = Math.min(4, availableParallelism());

/** A page is open, with Mermaid loaded and warm, in the time that it takes to draw so many. */
const WORTH_A_PAGE = 32;

/** With how many pages so many diagrams are drawn; other work goes on beside them. */
export const pagesFor = (diagrams: number): number => Math.min(PAGES, Math.ceil(diagrams / WORTH_A_PAGE));

/** One browser, and its pages, for all that a command draws. */
export interface DrawingPool {
  /** Starts the browser where it does not run yet; false where this machine has none. */
  open(): Promise<boolean>;
  /** Begins to open the browser and a page for what is about to be drawn. */
  warm(): void;
  /** A page to draw with. */
  take(): Promise<DrawingPage>;
  /** Takes back a page that is sound. */
  give(page: DrawingPage): void;
  /** Ends the browser where it was started. */
  close(): Promise<void>;
}

/** `fontFile`: the font that pages show; labels fit only in the font that they were measured in. */
export function openDrawingPool(
  fontFile: string | undefined,
  start: () => Promise<Browser | undefined> = openBrowser,
): DrawingPool {
  let opening: Promise<Browser | undefined> | undefined;
  const idle: Promise<DrawingPage>[] = [];
  const open = () => (opening ??= start());
  const openPage = async () => openDrawingPage((await open()) as Browser, fontFile);

  async function openFirst(): Promise<void> {
    if (!(await open())) return;
    const page = openPage();
    // Who takes it is told what is wrong with it.
    page.catch(() => undefined);
    idle.push(page);
  }

  return {
    open: async () => (await open()) !== undefined,
    warm: () => void openFirst().catch(() => undefined),
    take: () => idle.shift() ?? openPage(),
    give: (page) => void idle.push(Promise.resolve(page)),
    async close() {
      const opened = opening?.catch(() => undefined);
      opening = undefined;
      idle.length = 0;
      await (await opened)?.close();
    },
  };
}
