import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

export interface RecordingServer {
  address: string;
  /** What was asked for and is not there. */
  lacking: string[];
  stop(): Promise<void>;
}

const SCRIPT = '/recorder.js';

/**
 * Serves a site whose pages record their own errors from the first script on: not every protocol tells them. What the
 * page's policy forbids, what does not load and what is printed as an error are among them. See `complaintsOf`.
 */
export async function serveRecording(folder: string): Promise<RecordingServer> {
  const files = sirv(folder, { dev: true });
  const lacking: string[] = [];
  const server = createServer((request, response) => {
    const url = (request.url ?? '/').replace(/[?#].*$/, '');
    if (url === SCRIPT) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(`(${String(record)})()`);
      return;
    }
    const html = pageAt(path.join(folder, url.endsWith('/') ? `${url}index.html` : url));
    if (html !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(html.replace(/<meta charset[^>]*>/, `$&<script src="${SCRIPT}"></script>`));
      return;
    }
    files(request, response, () => {
      lacking.push(url);
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}/`,
    lacking,
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

function pageAt(file: string): string | undefined {
  if (!file.endsWith('.html')) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

declare global {
  interface Window {
    complaints?: string[];
  }
}

/** Runs in the page, before all else. */
function record(): void {
  const complaints: string[] = (window.complaints = []);
  addEventListener(
    'error',
    ({ target, message }) => complaints.push(target instanceof Element ? `no ${target.outerHTML}` : message),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejected: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`${violatedDirective} forbids ${blockedURI}`),
  );
  const { error } = console;
  console.error = (...said) => {
    complaints.push(said.join(' '));
    error(...said);
  };
  // Saving the offline copy is tried apart: here each page would begin it anew.
  if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});
}

/** Asked of a page: what it recorded, once it has done all that it does by itself. */
export async function complaintsOf(): Promise<string[]> {
  await new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 50),
  );
  return window.complaints ?? ['the page recorded nothing'];
}
