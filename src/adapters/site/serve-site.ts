import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site on this machine only, from `port` or, where it is taken, the next free one of twenty.
 * `base` is the path that it stands under. What `own` answers is not looked for among the files.
 */
export async function serveSite(
  folder: string,
  port: number,
  base = '/',
  own: (url: string, response: ServerResponse) => boolean = () => false,
): Promise<{ address: string; stop(): Promise<void> }> {
  const files = sirv(folder, { etag: true, dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = url.slice(base.length - 1);
    if (own(request.url, response)) return;
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound(folder));
    });
  });
  const taken = await listen(server, port);
  return {
    address: `http://127.0.0.1:${taken}${base}`,
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

function notFound(folder: string): string {
  try {
    return readFileSync(path.join(folder, '404.html'), 'utf8');
  } catch {
    return 'Not found';
  }
}

async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => (server.removeListener('error', reject), resolve()));
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : candidate;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || candidate >= port + 20 || port === 0) throw error;
    }
  }
}
