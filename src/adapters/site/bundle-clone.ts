import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { OUTSIDE, REQUIRE } from './bundle-parts.ts';

/**
 * Bundles a program of a clone's sources for the Node that runs. It may lie anywhere: each source is told that it stands
 * where it stood, and what stays outside is named by its place. Rejects where that is not installed.
 */
export async function bundleClone(product: string, entry: string, out: string): Promise<void> {
  await build({
    absWorkingDir: product,
    entryPoints: { [path.basename(out, '.mjs')]: entry },
    outdir: path.dirname(out),
    bundle: true,
    splitting: true,
    minifyWhitespace: true,
    minifySyntax: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    outExtension: { '.js': '.mjs' },
    banner: { js: REQUIRE },
    define: { 'import.meta.dirname': FOLDER, 'import.meta.url': ADDRESS },
    plugins: [outside, inPlace],
    logLevel: 'silent',
  });
}

const outside: Plugin = {
  name: 'outside',
  setup({ onResolve }) {
    const names = OUTSIDE.map((name) => name.replace('/', '\\/')).join('|');
    onResolve({ filter: new RegExp(`^(?:${names})(?:/|$)`) }, ({ path: name }) => ({
      path: import.meta.resolve(name),
      external: true,
    }));
  },
};

const FOLDER = 'readyroomFolder';
const ADDRESS = 'readyroomAddress';

/** A bundle stands elsewhere than its sources, which look for files beside themselves. */
const inPlace: Plugin = {
  name: 'in-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:ts|m?js)$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (!text.includes('import.meta')) return undefined;
      const [folder, address] = [path.dirname(file), pathToFileURL(file).href].map((one) =>
        JSON.stringify(one),
      );
      const contents = `const ${FOLDER} = ${folder}, ${ADDRESS} = ${address};\n${text}`;
      return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};
