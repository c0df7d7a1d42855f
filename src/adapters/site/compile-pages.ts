import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isSealed, sealFolder } from '../disk/seal-folder.ts';
import { besides } from '../disk/write-whole.ts';
import { listFiles } from './list-files.ts';
import { neededFiles } from './missing-assets.ts';
import { rewriteStyleAddresses, wayToRoot } from './relative-urls.ts';
import { standingIn } from './standing-in.ts';
import { productDigest, withStage } from './stage-product.ts';

/** The pages as a program, and what they load beside themselves, in its final form. */
export interface CompiledPages {
  /** Module that renders pages. */
  program: string;
  /** Folder of scripts, styles, fonts and pictures. */
  assets: string;
  /** Changes with whatever may change what a page looks like. */
  digest: string;
}

const SERVER = 'server';
const CLIENT = 'client';
const PROGRAM = 'page-program.mjs';

/**
 * The pages of this version of the product, compiled where they are not yet. `folder` holds one compilation for each version; one
 * that is damaged is made anew. `compiling` is called before the work starts.
 */
export async function compilePages(folder: string, compiling: () => void): Promise<CompiledPages> {
  const digest = productDigest();
  const home = path.join(folder, digest);
  const compiled = { program: path.join(home, SERVER, PROGRAM), assets: path.join(home, CLIENT), digest };
  if (existsSync(compiled.program) && isSealed(home, digest)) return compiled;
  compiling();
  await withStage(folder, async (root) => {
    const made = path.join(root, '.work/compiled');
    await standingIn(root, () => runCompiler(root, made));
    await finishStyles(path.join(made, CLIENT));
    await sealFolder(made, digest);
    await mkdir(folder, { recursive: true });
    await putInPlace(made, home, digest);
  });
  await sweepVersions(folder, home);
  return compiled;
}

/** The copy that was compiled may lie on another disk, and another build may have been faster. */
async function putInPlace(made: string, home: string, digest: string): Promise<void> {
  const fresh = besides(home);
  try {
    await rename(made, fresh).catch(() => cp(made, fresh, { recursive: true }));
    await rm(home, { recursive: true, force: true });
    await rename(fresh, home);
  } catch (error) {
    if (!isSealed(home, digest)) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Versions that are kept: a checkout goes back and forth, and another build may still load pages of its own. */
const MOST_VERSIONS = 8;

async function sweepVersions(folder: string, newest: string): Promise<void> {
  const homes = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => path.join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const home of homes.slice(MOST_VERSIONS))
    if (home !== newest) await rm(home, { recursive: true, force: true });
}

/** What the style sheets load. */
export function neededByStyles({ assets }: CompiledPages): { file: string; needs: string[] }[] {
  return readdirSync(assets, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, needs: neededFiles(file, readFileSync(path.join(assets, file), 'utf8'), '/') }));
}

async function runCompiler(root: string, out: string): Promise<void> {
  // Some environments carry what Astro takes for development.
  process.env['NODE_ENV'] = 'production';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  delete process.env['DEV'];
  const { build } = await import('astro');
  await build({
    root,
    output: 'server',
    outDir: out,
    cacheDir: path.join(root, '.work/astro'),
    adapter: pageProgram(root),
    build: { server: path.join(out, SERVER), client: path.join(out, CLIENT), serverEntry: PROGRAM },
    session: false,
    // Nothing asks for Astro's own endpoint of pictures, whose path may hold what cannot stand in a program.
    image: { endpoint: { route: '/_image', entrypoint: './src/adapters/site/page-program.ts' } },
    logLevel: 'error',
    vite: {
      cacheDir: path.join(root, '.astro/vite'),
      // Whatever the program needs goes into it: nothing can be found from where it lies.
      ssr: { noExternal: true },
    },
  });
}

/** The program is called by the build; there is no server. */
function pageProgram(root: string): AstroIntegration {
  return {
    name: 'readyroom-page-program',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'readyroom-page-program',
          entrypointResolution: 'auto',
          serverEntrypoint: path.join(root, 'src/adapters/site/page-program.ts'),
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: 'stable',
            sharpImageService: 'stable',
          },
        }),
    },
  };
}

/** Addresses in style sheets become relative, so that one site works at the root, under any path and from a folder. */
async function finishStyles(folder: string): Promise<void> {
  for (const file of await listFiles(folder)) {
    if (!file.endsWith('.css')) continue;
    const css = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), rewriteStyleAddresses(css, wayToRoot(file)));
  }
}
