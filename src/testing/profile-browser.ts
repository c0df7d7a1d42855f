import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_VARIABLE, candidates, FLAGS } from '../adapters/browser/open-browser.ts';
import { PATIENCE } from './patience.ts';

/** A browser with a profile on disk, which can be killed as by a power cut. */
export interface ProfileBrowser {
  page: Page;
  /** Resolves when the process is gone; nothing was told to it before. */
  kill(): Promise<void>;
}

/** Starts a browser that keeps its data in a folder, like a reader's own. */
export async function openProfileBrowser(folder: string): Promise<ProfileBrowser> {
  for await (const { executablePath, env } of candidates(process.env[BROWSER_VARIABLE])) {
    if (!executablePath) continue;
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      ...FLAGS,
      ...sandbox,
    ];
    const child = spawn(executablePath, args, {
      env: (env ?? process.env) as NodeJS.ProcessEnv,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const gone = new Promise<void>((resolve) => child.on('close', () => resolve()));
    const address = await debuggerOf(child);
    if (!address) continue;
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0] ?? (await browser.newContext());
    context.setDefaultTimeout(PATIENCE / 5);
    return {
      page: await context.newPage(),
      async kill() {
        child.kill('SIGKILL');
        await gone;
      },
    };
  }
  throw new Error('no browser starts on this machine');
}

/** Address that the browser says on its error output; undefined where it ends without one. */
function debuggerOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve(undefined));
  });
}
