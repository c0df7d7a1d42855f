import { build } from 'esbuild';
import path from 'node:path';

/** Packages that a package of ours leaves outside: they carry programs, or are only there where they are wanted. */
const OUTSIDE = [
  'pagefind',
  'playwright-core',
  '@sparticuz/chromium',
  '@modelcontextprotocol/server',
  'astro',
  'esbuild',
];

/** Libraries that speak CommonJS ask for Node's own modules with it. */
const REQUIRE =
  "import { createRequire as readyroomRequire } from 'node:module'; const require = readyroomRequire(import.meta.url);";

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
