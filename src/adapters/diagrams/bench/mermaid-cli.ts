import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openBrowser } from '../../browser/open-browser.ts';
import { unpackChromium } from '../../browser/unpack-chromium.ts';

/** What of mermaid-cli and puppeteer is used here. */
interface MermaidCli {
  renderMermaid(browser: Puppet, source: string, format: 'svg'): Promise<{ data: Uint8Array }>;
}
interface Puppet {
  close(): Promise<void>;
}
interface Puppeteer {
  launch(options: object): Promise<Puppet>;
}

/** Installs official mermaid-cli into a folder of its own: it brings puppeteer along, which this project does without. */
export function installMermaidCli(folder: string): void {
  const args = ['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', folder];
  execFileSync('npm', [...args, '@mermaid-js/mermaid-cli', 'puppeteer'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Milliseconds a diagram in mermaid-cli's page, which stays open: Mermaid is loaded, one picture has been drawn. */
export async function timeItsPage(folder: string, sources: readonly string[]): Promise<number> {
  const browser = await openBrowser();
  if (!browser) throw new Error('no browser on this machine');
  const page = await browser.newPage();
  await page.goto(`file://${path.join(folder, 'node_modules/@mermaid-js/mermaid-cli/dist/index.html')}`);
  await page.addScriptTag({ path: path.join(folder, 'node_modules/mermaid/dist/mermaid.min.js') });
  for (const source of sources.slice(0, 4)) await page.evaluate(renderAsItsPage, source);
  const start = performance.now();
  for (const source of sources) await page.evaluate(renderAsItsPage, source);
  const each = (performance.now() - start) / sources.length;
  await browser.close();
  return each;
}

/** Runs in the page: what mermaid-cli runs there for each diagram. */
async function renderAsItsPage(source: string): Promise<string> {
  const { mermaid } = globalThis as unknown as {
    mermaid: {
      initialize(config: object): void;
      render(id: string, source: string, container: Element): Promise<{ svg: string }>;
    };
  };
  const container = document.querySelector('#container') as Element;
  await Promise.all(Array.from(document.fonts, (font) => font.load()));
  mermaid.initialize({ startOnLoad: false });
  container.innerHTML = (await mermaid.render('my-svg', source, container)).svg;
  return new XMLSerializer().serializeToString(container.querySelector('svg') as Element);
}

/** Milliseconds a diagram by mermaid-cli's own function, which opens a page for each; its browser has started. */
export async function timeItsFunction(folder: string, sources: readonly string[]): Promise<number> {
  const require = createRequire(path.join(folder, 'package.json'));
  const { renderMermaid } = require('@mermaid-js/mermaid-cli') as MermaidCli;
  const { default: puppeteer } = require('puppeteer') as { default: Puppeteer };
  const executablePath = (await unpackChromium())?.executable;
  const browser = await puppeteer.launch({
    headless: 'shell',
    args: ['--no-sandbox'],
    ...(executablePath ? { executablePath } : { channel: 'chrome' }),
  });
  await renderMermaid(browser, 'flowchart TD\n warm --> up', 'svg');
  const start = performance.now();
  for (const source of sources) await renderMermaid(browser, source, 'svg');
  const each = (performance.now() - start) / sources.length;
  await browser.close();
  return each;
}
