import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserType, LaunchOptions } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

/** `none` forces none, a path forces that one; absent means: the one that npm carries, else an installed one. */
export const BROWSER_VARIABLE = 'READYROOM_BROWSER';

/** Nothing that talks to the network by itself, and text measured alike on every machine. */
export const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  // Containers give shared memory little room or none.
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** Whether the library that drives browsers is installed: for a package it is an optional one. */
export function canDrive(): boolean {
  try {
    createRequire(import.meta.url).resolve('playwright-core');
    return true;
  } catch {
    return false;
  }
}

/** Whether a browser will be tried: whether one starts is seen when it has to. */
export const mayDraw = (): boolean => process.env[BROWSER_VARIABLE] !== 'none' && canDrive();

type Log = (message: string) => void;
type Launch<T> = (chromium: BrowserType, options: LaunchOptions) => Promise<T>;

/** Starts a browser without a window; undefined where this machine has none that starts. */
export function openBrowser(log: Log = () => {}): Promise<Browser | undefined> {
  return launchFirst((chromium, options) => chromium.launch(options), log);
}

/** Starts the first of this machine's browsers that does, in the way that `launch` says. */
export async function launchFirst<T>(launch: Launch<T>, log: Log): Promise<T | undefined> {
  const forced = process.env[BROWSER_VARIABLE];
  if (forced === 'none') return undefined;
  for await (const candidate of candidates(forced)) {
    const browser = await start(launch, candidate, log);
    if (browser) return browser;
  }
  return undefined;
}

/** What may start, best first. */
export async function* candidates(forced: string | undefined): AsyncGenerator<LaunchOptions> {
  if (forced) {
    yield { executablePath: forced };
    return;
  }
  const carried = await unpackChromium();
  if (carried) {
    const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
      ? {}
      : { FONTCONFIG_PATH: carried.fonts };
    yield { executablePath: carried.executable, env: environment(fonts) };
    const libraries = [carried.libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    yield { executablePath: carried.executable, env: environment({ ...fonts, LD_LIBRARY_PATH: libraries }) };
  }
  for (const channel of ['chrome', 'msedge', 'chromium']) yield { channel };
}

function environment(added: Record<string, string>): Record<string, string> {
  return { ...(process.env as Record<string, string>), ...added };
}

/** The machine's language and time zone would move what is drawn by a fraction of a pixel. */
const PLACE = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en', TZ: 'UTC' };

/** Tries with the browser's own sandbox first; root, and machines that forbid it, go without. */
async function start<T>(launch: Launch<T>, options: LaunchOptions, log: Log): Promise<T | undefined> {
  const root = process.getuid?.() === 0;
  for (const chromiumSandbox of root ? [false] : [true, false]) {
    try {
      const { chromium } = await import('playwright-core');
      return await launch(chromium, {
        ...options,
        env: { ...(options.env ?? environment({})), ...PLACE },
        headless: true,
        args: FLAGS,
        chromiumSandbox,
        timeout: 30_000,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      log(`no browser at ${options.executablePath ?? options.channel}: ${reason}`);
      if (!/sandbox/i.test(String(error))) return undefined;
    }
  }
  return undefined;
}
