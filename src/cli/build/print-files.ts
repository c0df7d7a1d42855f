import { openBrowser } from '../../adapters/browser/open-browser.ts';
import { printPack } from '../../adapters/export/pack/print-pack.ts';
import type { PackFile } from '../../adapters/export/pack/write-pack.ts';

export const NO_BROWSER =
  'The PDFs were not made: no browser starts on this machine. Install Chrome or Edge, or "npm install --save-dev playwright-core @sparticuz/chromium", or print the HTML files.\n';

/** Prints the HTML files of a folder to PDFs beside them; undefined where no browser starts. */
export async function printFiles(
  folder: string,
  files: readonly PackFile[],
): Promise<PackFile[] | undefined> {
  const browser = await openBrowser();
  if (!browser) return undefined;
  try {
    return await printPack(folder, files, browser);
  } finally {
    await browser.close();
  }
}
