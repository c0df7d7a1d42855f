import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Official Mermaid in one classic script. */
export const MERMAID_SCRIPT = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

/** Bundles one of the entries in `page/` to a classic script. */
export async function bundlePageScript(entry: 'for-build.ts' | 'for-reader.ts'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'page', entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}

/** What a site with undrawn diagrams serves as `scripts/mermaid.js`: official Mermaid and our half of the drawing. */
export async function readerScript(): Promise<string> {
  return `${await readFile(MERMAID_SCRIPT, 'utf8')}\n${await bundlePageScript('for-reader.ts')}`;
}
