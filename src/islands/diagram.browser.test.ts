import { copyFileSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readerScript } from '../adapters/diagrams/page-script.ts';
import { bundleIslands } from '../adapters/site/bundle-islands.ts';
import { openTestBrowser, type TestBrowser } from '../testing/browser.ts';
import { GOLDEN } from '../testing/diagrams/golden-diagrams.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-reader-'));
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'";
let browser: TestBrowser;
let address: string;

/** A page as the build leaves it where there is no browser. */
function write(name: string, sources: readonly string[]): void {
  const figures = sources.map((source, at) => {
    const code = source.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<figure class="diagram" data-diagram="k${at}"><pre><code class="language-mermaid">${code}</code></pre></figure>`;
  });
  writeFileSync(
    path.join(folder, name),
    `<!doctype html><html lang="en" data-root="./"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
      `<title>x</title><link rel="diagram-script" href="diagram-more.js"><link rel="diagram-link" href="enlarged.css"><script defer src="diagram.js"></script></head><body>${figures.join('')}</body></html>`,
  );
}

beforeAll(async () => {
  const islands = await bundleIslands(new URL('./', import.meta.url));
  const bundle = (island: string) => {
    const text = islands.find(({ name }) => name === island)?.text ?? '';
    writeFileSync(path.join(folder, `${island}.js`), text);
    return gzipSync(text).length;
  };
  expect(bundle('diagram')).toBeLessThan(1024);
  expect(bundle('diagram-more')).toBeLessThan(2400);
  copyFileSync(
    path.resolve(import.meta.dirname, '../styles/diagram-enlarged.css'),
    path.join(folder, 'enlarged.css'),
  );
  mkdirSync(path.join(folder, 'scripts'));
  writeFileSync(path.join(folder, 'scripts/mermaid.js'), await readerScript());
  browser = await openTestBrowser();
  address = await browser.serve(folder);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("draws in the reader's browser what the build left undrawn", async () => {
  write('drawn.html', [
    GOLDEN['flowchart'] as string,
    GOLDEN['stateDiagram-v2'] as string,
    GOLDEN['pie'] as string,
  ]);
  const { page, complaints, foreign } = await browser.visit(`${address}drawn.html`);
  await page.locator('figure[data-drawn] > svg').nth(2).waitFor();
  await expect
    .poll(() => page.locator('figure > svg').evaluateAll((all) => all.map((svg) => svg.getAttribute('role'))))
    .toEqual(['img', 'img', 'img']);
  await expect.poll(() => page.locator('details.source pre').count()).toBe(3);
  await expect.poll(() => page.locator('figure > svg').first().textContent()).toContain('Confirm the alert');
  expect([complaints, foreign]).toEqual([[], []]);
});

it('says in words why a diagram stays text', async () => {
  write('broken.html', [
    'flowchart TD\n a[open --> b',
    '%%{init: {"securityLevel":"loose"}}%%\nflowchart TD\n a --> b',
  ]);
  const { page, foreign } = await browser.visit(`${address}broken.html`);
  await page.locator('p.refused').nth(1).waitFor();
  await expect
    .poll(() => page.locator('p.refused').allTextContents())
    .toEqual([
      expect.stringContaining('This diagram is shown as text: found the end of the diagram, expected'),
      'This diagram is shown as text: a diagram may not set "securityLevel"; take the setting out.',
    ]);
  await expect.poll(() => page.locator('pre').count()).toBe(2);
  expect(foreign).toEqual([]);
});

it('keeps the source where the script cannot be loaded', async () => {
  write('offline.html', ['pie\n "a": 1']);
  const context = await browser.browser.newContext();
  const page = await context.newPage();
  await page.route('**/mermaid.js', (route) => route.abort());
  await page.goto(`${address}offline.html`);
  await page.locator('p.refused').waitFor();
  await expect
    .poll(() => page.locator('p.refused').textContent())
    .toBe('This diagram is shown as text: the drawing script could not be loaded.');
  await expect.poll(() => page.locator('pre').isVisible()).toBe(true);
});

it('shows a large picture alone, to be zoomed by keys, and puts it back', async () => {
  const long = Array.from({ length: 30 }, (_, at) => `  s${at}["Step ${at}"] --> s${at + 1}`).join('\n');
  write('large.html', [`flowchart TD\n accTitle: Thirty steps\n${long}\n click s2 href "#x"`]);
  const { page, complaints } = await browser.visit(`${address}large.html`, {
    viewport: { width: 390, height: 700 },
  });
  await page.getByRole('button', { name: 'Enlarge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thirty steps' });
  const width = () => dialog.locator('.stage > svg').evaluate((svg) => svg.getBoundingClientRect().width);
  await expect.poll(width).toBeGreaterThan(0);
  const first = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(first);
  await page.keyboard.press('0');
  await expect.poll(width).toBeLessThan(first);
  const whole = await width();
  await dialog.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => width()).toBeGreaterThan(whole);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('figure > svg').getAttribute('style')).toBeFalsy();
  await page.getByRole('button', { name: 'Enlarge' }).click();
  await page.locator('dialog a').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.waitForURL(/#x$/);
  expect(complaints).toEqual([]);
});

it('offers the source to be copied, and selects it where the clipboard is closed', async () => {
  write('copy.html', ['pie\n "a": 1']);
  const { page } = await browser.visit(`${address}copy.html`);
  await page.locator('details.source > summary').click();
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.waitForFunction(
    () =>
      document.querySelector('.source button')?.textContent === 'Copied' || getSelection()?.toString() !== '',
  );
  await expect.poll(() => page.locator('details.source pre').textContent()).toBe('pie\n "a": 1');
});
