import { createServer, request as ask } from 'node:http';
import type { Page } from 'playwright-core';
import { serveSite } from '../adapters/site/serve-site.ts';

/** How many times slower pages run than they could: what races on a loaded machine then races on every one. */
const SLOW = Number(process.env['READYROOM_SLOW'] ?? 1);
/** Milliseconds by which scripts come late. */
const LATE = SLOW > 1 ? SLOW * 50 : 0;

export async function slowDown(page: Page): Promise<void> {
  if (SLOW <= 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
}

/** Serves a site on a free port, with its scripts late where all is slow. */
export async function serveForTests(folder: string, base = '/'): ReturnType<typeof serveSite> {
  const site = await serveSite(folder, 0, base);
  if (LATE === 0) return site;
  const { port } = new URL(site.address);
  const late = createServer(({ url = '/', method, headers }, response) => {
    const pass = () =>
      ask({ host: '127.0.0.1', port, path: url, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      })
        .on('error', () => response.destroy())
        .end();
    setTimeout(pass, /\.js(\?|$)/.test(url) ? LATE : 0);
  });
  await new Promise<void>((resolve) => late.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(late.address() as { port: number }).port}${base}`,
    async stop() {
      late.closeAllConnections();
      await Promise.all([site.stop(), new Promise((resolve) => late.close(resolve))]);
    },
  };
}
