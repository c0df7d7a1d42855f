import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from '../adapters/browser/open-browser.ts';
import { serveSite } from '../adapters/site/serve-site.ts';

/** Pictures of the README: file name → address, as a reader sees them at 1280 × 800. */
const PICTURES = {
  runbook: 'runbooks/ransomware/',
  home: '',
  maturity: 'maturity/',
  readiness: 'readiness/respond/',
};

const product = path.resolve(import.meta.dirname, '../..');
const folder = path.join(product, '.github/readme');
const server = await serveSite(path.join(product, 'dist'), 0);
const browser = await openBrowser();
if (!browser) throw new Error('no browser to take pictures with');
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  for (const [name, address] of Object.entries(PICTURES)) {
    await page.goto(server.address + address);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
} finally {
  await browser.close();
  await server.stop();
}
