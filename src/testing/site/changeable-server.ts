import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface ChangeableServer {
  address: string;
  /** Paths from the root that answer 500. */
  broken: Set<string>;
  /** Paths asked for, in order. */
  asked: string[];
  /** Milliseconds before each answer. */
  delay: number;
  stop(): Promise<void>;
}

/** A host that can have a bad day: files that fail, answers that take their time. */
export async function serveChangeably(folder: string): Promise<ChangeableServer> {
  const broken = new Set<string>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    asked.push(url);
    const file = path.join(folder, url.endsWith('/') ? `${url}index.html` : url);
    setTimeout(() => {
      const content = broken.has(url) ? undefined : contentOf(file);
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(content ? 200 : broken.has(url) ? 500 : 404, { 'content-type': type });
      response.end(content ?? 'no');
    }, host.delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = (server.address() as { port: number }).port;
  const host: ChangeableServer = {
    address: `http://127.0.0.1:${port}/`,
    broken,
    asked,
    delay: 0,
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
  return host;
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
