import type { AstroInlineConfig, AstroIntegration } from 'astro';
import path from 'node:path';
import { SETTINGS_VARIABLE, type BuildSettings } from '../../domain/model/build-settings.ts';

/** Folder of the product itself: pages, components and configuration. */
const PRODUCT = path.resolve(import.meta.dirname, '../../..');

function inlineConfig(settings: BuildSettings): AstroInlineConfig {
  process.env[SETTINGS_VARIABLE] = JSON.stringify(settings);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return { root: PRODUCT, cacheDir: path.join(settings.cache, 'astro') };
}

/** Runs `astro build` into a folder; rejects where a page could not be rendered. */
export async function runAstroBuild(settings: BuildSettings, outDir: string): Promise<void> {
  await inProductFolder(async () => {
    // Some environments carry what Astro takes for development; it would then build from the content of before.
    process.env['NODE_ENV'] = 'production';
    delete process.env['DEV'];
    const { build } = await import('astro');
    await build({ ...inlineConfig(settings), outDir, logLevel: 'warn' });
  });
}

/** Starts Astro's development server; resolves to its address. */
export async function runAstroDev(
  settings: BuildSettings,
  port: number,
  overlay: AstroIntegration,
): Promise<{ address: string; stop(): Promise<void> }> {
  process.chdir(PRODUCT);
  const { dev } = await import('astro');
  const server = await dev({
    ...inlineConfig(settings),
    integrations: [overlay],
    server: { port, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  return { address: `http://127.0.0.1:${server.address.port}/`, stop: () => server.stop() };
}

/**
 * Astro finds some of its own folders from the working directory, and writes its warnings where programs read:
 * while it works it stands in the product's folder and talks to people only.
 */
async function inProductFolder<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  const write = process.stdout.write;
  process.chdir(PRODUCT);
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
    process.chdir(before);
  }
}
