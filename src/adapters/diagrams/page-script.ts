import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { carried, readyScript } from '../disk/product.ts';

/** Official Mermaid in one classic script. */
export function mermaidScript(): string {
  return (
    carried('scripts/mermaid.js') ?? createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
  );
}

/** Entries in `page/`. */
export type PageEntry = 'for-build' | 'for-reader';

/** One of the entries as a classic script. */
export async function bundlePageScript(entry: PageEntry): Promise<string> {
  const ready = readyScript(`${entry}.js`);
  if (ready) return readFile(ready, 'utf8');
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: [path.join(import.meta.dirname, 'page', `${entry}.ts`)],
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
  return `${await readFile(mermaidScript(), 'utf8')}\n${await bundlePageScript('for-reader')}`;
}
