import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../../../domain/model/time/day.ts';
import { listFiles } from '../finish-site.ts';
import { isSaved, savedFile, savedSite, WORKER, type SavedFile, type SavedSite } from './saved-files.ts';

/** Writes the worker that saves a finished site for offline; nothing may be added to the site after it. */
export async function writeWorker(site: string, asOf: Day): Promise<SavedSite> {
  const files = (await listFiles(site)).filter(isSaved);
  const saved: SavedFile[] = [];
  for (const file of files) saved.push(savedFile(file, await readFile(path.join(site, file))));
  const made = savedSite(saved, asOf);
  await writeFile(path.join(site, WORKER), await bundleWorker(made));
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
