import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, inject, it } from 'vitest';
import { NO_BROWSER } from '../../cli/build/print-files.ts';
import { readPdf } from './read-pdf.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-board-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const exportBoard = (out: string, env: Record<string, string> = {}) =>
  promisify(execFile)(
    process.execPath,
    ['src/cli/main.ts', 'export', 'board', '--pdf', '--period', '2026-Q3', '--out', path.join(scratch, out)],
    { cwd: PRODUCT, env: { ...process.env, ...env } },
  );

it.skipIf(inject('browserEndpoint') === '')(
  'the pack for the board is six to eight pages, none cut off',
  async () => {
    const { stderr } = await exportBoard('whole');
    expect(stderr).toContain('board.pdf');
    const pages = await readPdf(readFileSync(path.join(scratch, 'whole/board.pdf')));
    expect(pages.length).toBeGreaterThanOrEqual(6);
    expect(pages.length).toBeLessThanOrEqual(8);
    for (const [at, page] of pages.entries()) {
      expect(page.outside).toEqual([]);
      expect(page.bottom).toContain(`${at + 1} / ${pages.length}`);
      expect([page.top, page.bottom]).toEqual([
        expect.stringContaining('TLP:'),
        expect.stringContaining('TLP:'),
      ]);
    }
  },
);

it('without a browser the HTML is there, and one line says what is not', async () => {
  await expect(exportBoard('none', { READYROOM_BROWSER: 'none' })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(NO_BROWSER) as string,
  });
  expect(readFileSync(path.join(scratch, 'none/board.html'), 'utf8')).toContain('Decisions asked');
});
