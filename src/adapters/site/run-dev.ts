import type { AstroIntegration } from 'astro';
import path from 'node:path';

/** Starts Astro's development server in a copy of the product or the product itself; resolves to its address. */
export async function runAstroDev(
  root: string,
  cacheDir: string,
  port: number,
  integrations: AstroIntegration[],
): Promise<{ address: string; stop(): Promise<void> }> {
  process.chdir(root);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { dev } = await import('astro');
  const server = await dev({
    root,
    cacheDir,
    vite: { cacheDir: path.join(root, '.astro/vite') },
    integrations,
    server: { port, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  return { address: `http://127.0.0.1:${server.address.port}/`, stop: () => server.stop() };
}
