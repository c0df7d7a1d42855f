import { build } from 'esbuild';
import path from 'node:path';
import { OUTSIDE, REQUIRE } from '../adapters/site/bundle-parts.ts';

/**
 * Bundles the command line, the thread that parses and the programmatic interface into `out`, as plain JavaScript for
 * Node 20. Resolves to the files of packages whose code is in there.
 */
export async function bundleCommands(product: string, out: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: product,
    entryPoints: {
      main: 'src/cli/main.ts',
      'parse-thread': 'src/adapters/content/parse-thread.ts',
      index: 'src/api/index.ts',
    },
    outdir: out,
    inject: [path.join(product, 'src/package/older-node.ts')],
    external: OUTSIDE,
    bundle: true,
    splitting: true,
    minify: true,
    // Where a fault is reported, names help more than bytes cost.
    keepNames: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.11',
    outExtension: { '.js': '.mjs' },
    banner: { js: REQUIRE },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
}
