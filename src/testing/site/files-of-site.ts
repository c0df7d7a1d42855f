import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../adapters/site/list-files.ts';
import { missingAssets, neededFiles } from '../../adapters/site/missing-assets.ts';
import { digest, type SiteFile } from '../../adapters/site/place-file.ts';

/** The files of a built site, as a build knows them. */
export async function filesOfSite(folder: string): Promise<SiteFile[]> {
  return (await listFiles(folder)).map((file) => {
    const content = readFileSync(path.join(folder, file));
    return { file, hash: digest(content), size: content.length };
  });
}

/** What the pages and style sheets of a built site load and do not find. */
export async function missingInSite(folder: string, base = '/'): Promise<string[]> {
  const files = await listFiles(folder);
  const loading = files
    .filter((file) => /\.(html|css)$/.test(file))
    .map((file) => ({ file, needs: neededFiles(file, readFileSync(path.join(folder, file), 'utf8'), base) }));
  return missingAssets(new Set(files), loading);
}
