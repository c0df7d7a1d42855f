import { build } from 'esbuild';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '..');

/** Sources of our own that a bundler finds behind some of them, relative to `src`: the oracle for what a cache's version is made of. */
export async function bundledSources(files: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: files.map((file) => path.join(SOURCES, file)),
    absWorkingDir: SOURCES,
    bundle: true,
    write: false,
    outdir: 'out',
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return Object.keys(metafile.inputs);
}
