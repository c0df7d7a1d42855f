import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findLayoutFaults } from '../looks/find-layout-faults.ts';

export interface Look {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

/** Films one way in one look. */
export interface Camera {
  page: Page;
  /** Takes the next frame, of what the window shows. */
  shot(name: string): Promise<void>;
  /** Takes a frame of what a command said, as a terminal shows it. */
  terminal(name: string, command: string, said: string): Promise<void>;
  close(): Promise<void>;
}

/** `told` hears what is wrong with the layout of a frame. */
export async function openCamera(
  browser: Browser,
  look: Look,
  folder: string,
  told: (fault: string) => void,
): Promise<Camera> {
  const { width, height, colorScheme } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  let count = 0;
  mkdirSync(folder, { recursive: true });
  const take = async (from: Page, name: string): Promise<string> => {
    count += 1;
    const frame = `${count}-${name}-${width}-${colorScheme}.png`;
    const photo = async (): Promise<void> => {
      await from.evaluate(() => document.fonts.ready.then(() => true));
      await from.screenshot({ path: path.join(folder, frame), animations: 'disabled' });
    };
    await photo().catch(photo);
    return frame;
  };
  return {
    page,
    async shot(name) {
      const frame = await take(page, name);
      // A page under development may load itself anew in that moment.
      const look = () => page.waitForLoadState().then(() => findLayoutFaults(page));
      for (const fault of await look().catch(look)) told(`${path.basename(folder)}/${frame}: ${fault}`);
    },
    async terminal(name, command, said) {
      const screen = await context.newPage();
      await screen.setContent(
        '<pre style="margin:1rem;font:13px/1.45 monospace;white-space:pre-wrap"></pre>',
      );
      await screen.evaluate((text) => {
        document.documentElement.style.colorScheme = 'light dark';
        document.querySelector('pre')!.textContent = text;
      }, `$ ${command}\n${said}`);
      await take(screen, name);
      await screen.close();
    },
    close: () => context.close(),
  };
}
