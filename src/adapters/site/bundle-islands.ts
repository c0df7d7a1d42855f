import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A bundled island: its address from the site's root and its text. */
export interface IslandScript {
  name: string;
  address: string;
  text: string;
}

/**
 * Bundles each `src/islands/<name>.ts` to a classic script. Module scripts do not work on `file:`, so each is
 * one IIFE; the address carries a content hash.
 */
export async function bundleIslands(location: URL): Promise<IslandScript[]> {
  const folder = fileURLToPath(location);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
  if (names.length === 0) return [];
  const result = await build({
    absWorkingDir: folder,
    entryPoints: names.map((name) => path.join(folder, `${name}.ts`)),
    outdir: folder,
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    target: ['es2022'],
    legalComments: 'none',
  });
  return result.outputFiles.map((output) => {
    const name = path.basename(output.path, '.js');
    const hash = createHash('sha256').update(output.contents).digest('hex').slice(0, 8);
    return { name, address: `/scripts/${name}.${hash}.js`, text: output.text };
  });
}

/** Writes the bundles into a built site. */
export async function writeIslands(scripts: readonly IslandScript[], site: URL): Promise<void> {
  for (const { address, text } of scripts) {
    const file = path.join(fileURLToPath(site), address);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
