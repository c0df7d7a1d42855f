import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { ENDING_WORKER } from './offline/ending-worker.ts';
import { serveSite } from './serve-site.ts';

/** Where open pages hear of a new build; no page of a site has such an address. */
const NEWS = '/_news';
const RELOAD = `\nnew EventSource(${JSON.stringify(NEWS)}).onmessage = () => location.reload();\n`;

export interface LiveSite {
  address: string;
  /** The folder holds another build: pages that are open load again. */
  renewed(): void;
  stop(): Promise<void>;
}

/** Serves a site that is built again and again; nothing of it is saved for offline. */
export async function serveLive(folder: string, port: number): Promise<LiveSite> {
  const listening = new Set<ServerResponse>();
  const server = await serveSite(folder, port, '/', (url, response) => {
    if (url === NEWS) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': here\n\n');
      listening.add(response);
      response.on('close', () => listening.delete(response));
      return true;
    }
    const script = scriptOf(folder, url);
    if (script === undefined) return false;
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
    response.end(script);
    return true;
  });
  return {
    address: server.address,
    renewed: () => {
      for (const response of listening) response.write('data: new\n\n');
    },
    stop: server.stop,
  };
}

/** The scripts that are others while a site is edited: what every page loads listens, and nothing is kept. */
function scriptOf(folder: string, url: string): string | undefined {
  if (url === '/sw.js') return ENDING_WORKER;
  const [, file = '', name] = /^\/scripts\/((page|offline-copy)\.\w+\.js)$/.exec(url) ?? [];
  if (name === 'offline-copy') return '';
  if (name !== 'page') return undefined;
  const scripts = path.join(folder, 'scripts');
  return readdirSync(scripts).includes(file)
    ? `${readFileSync(path.join(scripts, file), 'utf8')}${RELOAD}`
    : undefined;
}
