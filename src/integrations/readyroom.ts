import type { AstroIntegration } from 'astro';
import { ENDING_WORKER } from '../adapters/site/offline/ending-worker.ts';
import { bundleIslands, writeIslands, type IslandScript } from '../adapters/site/bundle-islands.ts';

/** Readyroom's part in Astro's life: the islands' scripts. */
export function readyroom(): AstroIntegration {
  let scripts: IslandScript[] = [];
  return {
    name: 'readyroom',
    hooks: {
      async 'astro:config:setup'({ config, updateConfig }) {
        scripts = await bundleIslands(new URL('islands/', config.srcDir));
        const addresses = JSON.stringify(
          Object.fromEntries(scripts.map(({ name, address }) => [name, address])),
        );
        updateConfig({
          vite: { define: { 'import.meta.env.READYROOM_SCRIPTS': JSON.stringify(addresses) } },
        });
      },
      'astro:server:setup'({ server }) {
        const texts = new Map(scripts.map(({ address, text }) => [address, text]));
        // Nothing is saved for offline in development, and what a preview saved is let go.
        texts.set('/sw.js', ENDING_WORKER);
        texts.set(scripts.find(({ name }) => name === 'offline-copy')?.address ?? '', '');
        server.middlewares.use((request, response, next) => {
          const text = texts.get(request.url?.split('?')[0] ?? '');
          if (text === undefined) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(text);
        });
      },
      async 'astro:build:done'({ dir }) {
        await writeIslands(scripts, dir);
      },
    },
  };
}
