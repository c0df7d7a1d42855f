import decodeQR from 'qr/decode.js';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../bench/corpus.ts';
import { openTestBrowser, type TestBrowser } from '../browser.ts';
import { changedTree } from '../sample-tree.ts';
import { readPdf, readPdfFacts } from './read-pdf.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-pack-test-'));
let browser: TestBrowser;

beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
});

function exportPack(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(PRODUCT, 'src/cli/main.ts'), 'export', 'pack', ...args],
      { cwd: PRODUCT, env: { ...process.env, ...env }, maxBuffer: 1 << 24 },
      (error, _out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, err }),
    );
  });
}

/** Opens a file, and tells what it asked for besides itself. */
async function openFile(file: string) {
  const address = pathToFileURL(file).href;
  const context = await browser.browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url().split('#')[0] !== address)
      asked.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, asked, complaints };
}

describe('the pack of the shipped runbooks', () => {
  const out = path.join(scratch, 'shipped');
  let files: string[] = [];
  let said = '';
  beforeAll(async () => {
    const { code, err } = await exportPack(['--out', out]);
    if (code !== 0) throw new Error(err);
    said = err;
    files = readdirSync(out).filter((file) => file.endsWith('.html'));
  });

  it('is one file a runbook and one for all, and says how large', () => {
    expect(files).toContain('war-room.html');
    expect(files).toContain('ransomware.html');
    expect(readdirSync(out).filter((file) => !file.endsWith('.html'))).toEqual(['.readyroom-pack']);
    expect(said).toMatch(/[\d.]+ [kM]B {2}war-room\.html/);
    expect(files.length).toBe(1 + readdirSync(path.join(PRODUCT, 'runbooks')).length);
    expect(said).toMatch(new RegExp(`\\n${files.length} files, [\\d.]+ MB`));
  });

  it('opens from a folder, asks for nothing, and every link leads somewhere', async () => {
    const ids = new Map(
      files.map((file) => [
        file,
        new Set(
          [...readFileSync(path.join(out, file), 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id),
        ),
      ]),
    );
    for (const file of files) {
      const html = readFileSync(path.join(out, file), 'utf8').replaceAll(/<script[^]*?<\/script>/g, '');
      const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, link = '']) => link);
      const dead = links.filter((link) => {
        if (/^(https?|tel|mailto):/.test(link)) return false;
        const [target = '', part] = link.split('#');
        const known = ids.get(target || file);
        return !known || (part !== undefined && part !== '' && !known.has(decodeURIComponent(part)));
      });
      expect(links.length).toBeGreaterThan(10);
      expect([file, ...dead]).toEqual([file]);
    }
    // Files of runbooks differ in words alone, and the one for all has them all.
    for (const file of files.filter((one, at) => one === 'war-room.html' || at % 4 === 0)) {
      const { page, asked, complaints } = await openFile(path.join(out, file));
      await expect.poll(() => page.locator('h1:visible').count()).toBeGreaterThan(0);
      expect([file, ...asked]).toEqual([file]);
      expect([file, ...complaints]).toEqual([file]);
      await page.context().close();
    }
  });

  it('finds ransomware by "ransom note" without a network', async () => {
    const { page, asked, complaints } = await openFile(path.join(out, 'war-room.html'));
    await page.keyboard.press('/');
    await page.keyboard.type('ransom note');
    await page.locator('.search-results a', { hasText: 'Ransomware' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#runbook-ransomware$/);
    await expect.poll(() => page.locator('dialog.search').isVisible()).toBe(false);
    expect([...asked, ...complaints]).toEqual([]);
  });

  it('starts a run in the file of a runbook', async () => {
    const { page, asked, complaints } = await openFile(path.join(out, 'phishing.html'));
    await page.locator('[data-run-start="exercise"]').click();
    await page.locator('dialog[open]').first().waitFor();
    expect([...asked, ...complaints]).toEqual([]);
  });

  it('replaces only a pack', async () => {
    const mine = path.join(scratch, 'mine');
    writeFiles(mine, { 'precious.txt': 'keep' });
    const { code, err } = await exportPack(['--out', mine]);
    expect(code).toBe(2);
    expect(err).toMatch(/holds something that no build made/);
    expect(existsSync(path.join(mine, 'precious.txt'))).toBe(true);
  });
});

describe('a pack of hostile content', () => {
  const root = path.join(scratch, 'hostile');
  const out = path.join(scratch, 'hostile-pack');
  const TITLE = `</script></style></title><img src=x onerror="document.title='owned'"> "quoted" 'it'`;
  beforeAll(async () => {
    writeFiles(
      root,
      changedTree([
        {
          file: 'runbooks/web-shell.md',
          replace: /^title: .*$/m.exec(changedTree([])['runbooks/web-shell.md']!)![0],
          by: `title: ${JSON.stringify(TITLE)}`,
        },
      ]),
    );
    const { code, err } = await exportPack([
      '--root',
      root,
      '--out',
      out,
      '--site',
      'https://secops.example/books',
      '--pdf',
    ]);
    if (code !== 0) throw new Error(err);
  });

  it.each(['web-shell.html', 'war-room.html'])('%s runs nothing of it', async (file) => {
    const { page, asked, complaints } = await openFile(path.join(out, file));
    expect([...asked, ...complaints]).toEqual([]);
    await expect.poll(() => page.title()).not.toBe('owned');
    await expect.poll(() => page.locator('main img').count()).toBe(0);
    await expect.poll(() => page.getByText(`"quoted" 'it'`).count()).toBeGreaterThan(0);
  });

  it('links to the published site for what it lacks', () => {
    expect(readFileSync(path.join(out, 'web-shell.html'), 'utf8')).toMatch(
      /href="https:\/\/secops\.example\/books\/roles\/#/,
    );
  });

  it('prints PDFs with a title, an outline, labels and page numbers', async () => {
    for (const name of ['web-shell', 'war-room']) {
      const bytes = readFileSync(path.join(out, `${name}.pdf`));
      const pages = await readPdf(bytes);
      const { title, outline } = await readPdfFacts(bytes);
      expect(title).toMatch(name === 'war-room' ? /^War room/ : /quoted/);
      expect(outline.length).toBeGreaterThan(0);
      expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
      for (const [at, { top, bottom }] of pages.entries()) {
        expect(top).toContain('TLP:');
        expect(bottom).toContain(`${at + 1} / ${pages.length}`);
      }
    }
  });

  it('has a QR code that reads as the address of the page', async () => {
    const { page } = await openFile(path.join(out, 'web-shell.html'));
    const { size, path: drawn } = await page.locator('svg.qr').evaluate((svg) => ({
      size: Number(svg.getAttribute('viewBox')!.split(' ')[2]),
      path: svg.querySelector('path')!.getAttribute('d')!,
    }));
    expect(decodeQR(paint(drawn, size))).toBe('https://secops.example/books/runbooks/web-shell/');
    await expect
      .poll(() => page.locator('svg.qr').getAttribute('aria-label'))
      .toContain('https://secops.example/books/runbooks/web-shell/');
  });

  it('without a browser writes the HTML, says so, and fails', async () => {
    const { code, err } = await exportPack(['--root', root, '--out', out, '--pdf'], {
      READYROOM_BROWSER: 'none',
    });
    expect(code).toBe(1);
    expect(err).toMatch(/PDFs were not made/);
    expect(readdirSync(out).sort()).toEqual(
      ['.readyroom-pack', 'war-room.html', 'web-shell.html']
        .concat(readdirSync(out).filter((file) => /^(?!war-room|web-shell).*\.html$/.test(file)))
        .sort(),
    );
  });
});

/** The modules of the path as pixels. */
function paint(drawn: string, size: number, scale = 8) {
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = '', y = '', run = ''] of drawn.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  }
  return { width, height: width, data };
}
