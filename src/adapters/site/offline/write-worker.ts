import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../../../domain/model/time/day.ts';
import { durationMinutes, type Duration } from '../../../domain/model/time/duration.ts';
import { readyScript } from '../../disk/product.ts';
import { writeSiteFile, type SiteFile } from '../place-file.ts';
import { isSaved, savedFile, savedSite, WORKER, type SavedSite } from './saved-files.ts';

/** Writes the worker that saves a finished site for offline: all `files` of it; nothing may be added to the site after it. */
export async function writeWorker(
  site: string,
  files: readonly SiteFile[],
  asOf: Day,
  expiresAfter?: Duration,
): Promise<SavedSite> {
  const made = {
    ...savedSite(files.filter(({ file }) => isSaved(file)).map(savedFile), asOf),
    ...(expiresAfter ? { expiresAfter: durationMinutes(expiresAfter) * 60_000 } : {}),
  };
  writeSiteFile(site, WORKER, `const READYROOM_SITE=${JSON.stringify(made)};\n${await workerScript()}`);
  return made;
}

/** The worker of every site; which one it saves, a line in front of it says. */
export async function workerScript(): Promise<string> {
  const ready = readyScript('worker.js');
  if (ready) return readFile(ready, 'utf8');
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    // Else it is the folder that esbuild was loaded in, which may be one that pages were compiled in and is gone.
    absWorkingDir: import.meta.dirname,
    entryPoints: [path.join(import.meta.dirname, 'worker/main.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}
