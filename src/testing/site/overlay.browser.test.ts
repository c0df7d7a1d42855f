import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../browser.ts';
import { SAMPLE_TREE } from '../sample-tree.ts';
import { emptyFolder, treeOnDisk } from '../tree-on-disk.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');
const FILE = 'runbooks/web-shell.md';
let browser: TestBrowser;
let dev: ChildProcess | undefined;

beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(async () => {
  dev?.kill('SIGTERM');
  await browser.close();
});

/** Starts `readyroom dev`, without the test runner's variables: with them Astro serves no pages. Resolves to its address. */
function startDev(root: string): Promise<string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)/.test(name),
  );
  const env = { ...Object.fromEntries(kept), READYROOM_CACHE: emptyFolder(), READYROOM_BROWSER: 'none' };
  const child = spawn(process.execPath, ['src/cli/main.ts', 'dev', '--root', root, '--port', '4765'], {
    cwd: PRODUCT,
    env,
  });
  dev = child;
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += String(text);
      const address = /Readyroom is at (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stderr.on('data', hear);
    child.stdout.on('data', hear);
    child.on('exit', (code) => reject(new Error(`dev ended with ${code}: ${said}`)));
  });
}

it('serves the pictures of published pages, and shows a finding on the page that it concerns until it is mended', async () => {
  const root = treeOnDisk({
    ...SAMPLE_TREE,
    'content/guides/secret.md':
      '---\nid: secret\ntitle: Secret\nsummary: Not for all.\nkind: concept\ntlp: RED\n---\n\n![Map](red.png)\n',
    'content/guides/plan.md':
      '---\nid: plan\ntitle: Plan\nsummary: For all.\nkind: concept\n---\n\n![Floor](floor%20plan.png)\n',
  });
  for (const name of ['red', 'floor plan', 'unused'])
    writeFileSync(path.join(root, `content/guides/${name}.png`), `bytes of ${name}`);
  const address = await startDev(root);
  const here = await browser.visit(`${address}runbooks/web-shell/`);
  const elsewhere = await browser.visit(`${address}runbooks/ransomware/`);
  const picture = (name: string) => fetch(`${address}assets/content/guides/${encodeURIComponent(name)}.png`);
  const floor = await picture('floor plan');
  expect([floor.status, floor.headers.get('content-type'), await floor.text()]).toEqual([
    200,
    'image/png',
    'bytes of floor plan',
  ]);
  expect([(await picture('red')).status, (await picture('unused')).status]).toEqual([404, 404]);
  const overlay = here.page.locator('readyroom-overlay');
  const file = path.join(root, FILE);
  const whole = readFileSync(file, 'utf8');
  const line = whole.split('\n').findIndex((text) => text.includes('(ransomware.md)')) + 1;
  writeFileSync(file, whole.replace('(ransomware.md)', '(%3Cimg%20src=x%3E.md)'));
  const finding = overlay.locator('li', { hasText: 'link/dead-file' });
  await finding.waitFor();
  await expect.poll(() => finding.textContent()).toContain('<img src=x>.md');
  await expect.poll(() => finding.locator('a').textContent()).toBe(`${FILE}:${line}`);
  await expect.poll(() => overlay.locator('img').count()).toBe(0);
  const count = elsewhere.page.locator('readyroom-overlay summary');
  await count.filter({ hasText: 'on other pages' }).waitFor();
  writeFileSync(file, whole.replace('Attackers', 'Intruders'));
  await finding.waitFor({ state: 'detached' });
  // A page whose file breaks stays, says so, and tells the error before everything else.
  writeFileSync(
    file,
    whole.replace('status: active', 'status: active\nseverity:').replace('(ransomware.md)', '(gone.md)'),
  );
  const banner = overlay.locator('.banner');
  await banner.filter({ hasText: FILE }).waitFor();
  await expect.poll(() => overlay.locator('li').first().textContent()).toContain('file/broken-yaml');
  const stale = await fetch(`${address}runbooks/web-shell/`);
  expect([stale.status, (await stale.text()).includes('Web shell on a server')]).toEqual([200, true]);
  writeFileSync(file, whole);
  await banner.waitFor({ state: 'detached' });
});
