import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import path from 'node:path';
import { keptFolder } from '../disk/kept-folder.ts';
import { carried, carriedDigests } from '../disk/product.ts';
import { joinProgram } from './join-program.ts';
import { joinSheets, writeJoined, type JoinedSheets } from './join-sheets.ts';
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
 * The pages of this version of the product, compiled where they are not yet. `folder` holds the last few versions.
 * `compiling` is called before the work starts. A package carries them.
 */
export async function compilePages(folder: string, compiling: () => void): Promise<CompiledPages> {
  const ready = carried('pages');
  if (ready) return compiledAt(ready, carriedDigests()?.pages ?? '');
  const digest = carriedDigests()?.pages ?? productDigest();
  const home = await keptFolder(path.join(folder, 'versions'), digest, (fresh) => {
    compiling();
    return withStage(folder, async (root) => {
      const made = path.join(root, '.work/compiled');
      // It works from the folder that it was loaded in, and that of the compiler is taken away afterwards.
      await import('esbuild');
      const sheets = await standingIn(root, () => runCompiler(root, made));
      writeJoined(path.join(made, CLIENT), sheets, linkedBy(await readProgram(path.join(made, SERVER))));
      await finishStyles(path.join(made, CLIENT));
      await joinProgram(path.join(made, SERVER), PROGRAM);
      // The copy that was compiled may lie on another disk.
      await rename(made, fresh).catch(() => cp(made, fresh, { recursive: true }));
    });
  });
  return compiledAt(home, digest);
}

function compiledAt(home: string, digest: string): CompiledPages {
  return { program: path.join(home, SERVER, PROGRAM), assets: path.join(home, CLIENT), digest };
}

/** What the style sheets load. */
export function neededByStyles({ assets }: CompiledPages): { file: string; needs: string[] }[] {
  return readdirSync(assets, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, needs: neededFiles(file, readFileSync(path.join(assets, file), 'utf8'), '/') }));
}

/** What the compiler reads of the environment. */
const COMPILERS = ['NODE_ENV', 'ASTRO_TELEMETRY_DISABLED', 'DEV'] as const;

async function runCompiler(root: string, out: string): Promise<JoinedSheets> {
  const sheets: JoinedSheets = new Map();
  // Some environments carry what Astro takes for development.
  const given = COMPILERS.map((name) => [name, process.env[name]] as const);
  process.env['NODE_ENV'] = 'production';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  delete process.env['DEV'];
  const { build } = await import('astro');
  await build({
    root,
    output: 'server',
    outDir: out,
    cacheDir: path.join(root, '.work/astro'),
    adapter: pageProgram(root, sheets),
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
  }).finally(() => {
    // What is started afterwards is not production: npm would leave out what a team develops with.
    for (const [name, value] of given)
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
  });
  return sheets;
}

async function readProgram(folder: string): Promise<string[]> {
  return (await listFiles(folder)).map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

function linkedBy(modules: readonly string[]): (address: string) => boolean {
  return (address) => modules.some((code) => code.includes(address));
}

/** The program is called by the build; there is no server. `sheets` receives the style sheets that were joined. */
function pageProgram(root: string, sheets: JoinedSheets): AstroIntegration {
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
      // Called before the program gets the list of what each page links.
      'astro:build:ssr': ({ manifest }) => {
        for (const route of manifest.routes) if (route.routeData.type !== 'page') route.styles = [];
        for (const [address, parts] of joinSheets(manifest.routes)) sheets.set(address, parts);
        const parts = new Set([...sheets.values()].flat());
        manifest.assets = manifest.assets.filter((asset) => !parts.has(asset.replace(/^\//, '')));
      },
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
