import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { PackFile } from './write-pack.ts';

/** Prints each HTML file of a pack to a PDF beside it: tagged, with an outline of its headings. */
export async function printPack(
  folder: string,
  files: readonly PackFile[],
  browser: Browser,
): Promise<PackFile[]> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const printed: PackFile[] = [];
  for (const { file } of files.filter((one) => one.file.endsWith('.html'))) {
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(folder, file)).href);
    const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true });
    await page.close();
    const target = file.replace(/\.html$/, '.pdf');
    await writeFile(path.join(folder, target), bytes);
    printed.push({ file: target, bytes: bytes.length });
  }
  await context.close();
  return printed;
}
