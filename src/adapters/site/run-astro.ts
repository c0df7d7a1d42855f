import type { AstroInlineConfig, AstroIntegration } from 'astro';
import path from 'node:path';
import { SETTINGS_VARIABLE, type BuildSettings } from '../../domain/model/build-settings.ts';
import type { Stage } from './stage-product.ts';

function inlineConfig(settings: BuildSettings, root: string, cacheDir: string): AstroInlineConfig {
  process.env[SETTINGS_VARIABLE] = JSON.stringify(settings);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return { root, cacheDir, vite: { cacheDir: path.join(root, '.astro/vite') } };
}

/** Runs `astro build` on a stage; rejects where a page could not be rendered. */
export async function runAstroBuild(settings: BuildSettings, { root, pages, cache }: Stage): Promise<void> {
  await standingIn(root, async () => {
    // Some environments carry what Astro takes for development; it would then build from the content of before.
    process.env['NODE_ENV'] = 'production';
    delete process.env['DEV'];
    const { build } = await import('astro');
    await build({ ...inlineConfig(settings, root, cache), outDir: pages, logLevel: 'warn' });
  });
}

/** Starts Astro's development server; resolves to its address. */
export async function runAstroDev(
  settings: BuildSettings,
  { root, cache }: Stage,
  port: number,
  integrations: AstroIntegration[],
): Promise<{ address: string; stop(): Promise<void> }> {
  process.chdir(root);
  const { dev } = await import('astro');
  const server = await dev({
    ...inlineConfig(settings, root, cache),
    integrations,
    server: { port, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  return { address: `http://127.0.0.1:${server.address.port}/`, stop: () => server.stop() };
}

/**
 * Astro finds some of its own folders from the working directory, and writes its warnings where programs read:
 * while it works it stands in the folder that it works on and talks to people only.
 */
async function standingIn<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  const write = process.stdout.write;
  process.chdir(folder);
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
    process.chdir(before);
  }
}
