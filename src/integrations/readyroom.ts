import type { AstroIntegration } from 'astro';
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
        server.middlewares.use((request, response, next) => {
          const script = scripts.find(({ address }) => request.url?.split('?')[0] === address);
          if (!script) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(script.text);
        });
      },
      async 'astro:build:done'({ dir }) {
        await writeIslands(scripts, dir);
      },
    },
  };
}
