import { build } from 'esbuild';
import path from 'node:path';
import type { Day } from '../../../domain/model/time/day.ts';
import { writeSiteFile, type SiteFile } from '../place-file.ts';
import { isSaved, savedFile, savedSite, WORKER, type SavedSite } from './saved-files.ts';

/** Writes the worker that saves a finished site for offline: all `files` of it; nothing may be added to the site after it. */
export async function writeWorker(site: string, files: readonly SiteFile[], asOf: Day): Promise<SavedSite> {
  const made = savedSite(files.filter(({ file }) => isSaved(file)).map(savedFile), asOf);
  writeSiteFile(site, WORKER, await bundleWorker(made));
  return made;
}

async function bundleWorker(site: SavedSite): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'worker/main.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', READYROOM_SITE: JSON.stringify(site) },
  });
  return outputFiles[0]?.text ?? '';
}
