import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REQUIRE } from './bundle-parts.ts';

/**
 * Makes one module of a program that lies in hundreds, in the place of its entry: to find and read them takes longer
 * at each start than to run them. Nothing else stays in the folder.
 */
export async function joinProgram(folder: string, entry: string): Promise<void> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    // Names of modules stand in the result: they are the same wherever it was made.
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.11',
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
  const [joined] = outputFiles;
  if (!joined) throw new Error(`esbuild made nothing of ${path.join(folder, entry)}.`);
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, entry), joined.contents);
}
