import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { plain } from './find-saved.ts';
import { scope, site, type WorkerEvent } from './scope.ts';
import { wholeFile } from './whole-file.ts';

/**
 * A controller fetches one file after another. So many work side by side, each with a cache of its own; of the
 * six connections that a browser opens to a host over HTTP/1.1, one is left for the reader.
 */
const SIDE_BY_SIDE = 5;

interface Entry {
  url: string;
  hash: string;
  bytes: number;
  controller: PrecacheController;
}

/** By address from the site's root, in its plain spelling. */
export const entries = new Map<string, Entry>();
const byUrl = new Map<string, Entry>();
let counted: (bytes: number) => void = () => {};

const plugin = {
  /** Runs for each file that was fetched to be kept. */
  cacheWillUpdate: ({ request, response }: { request: Request; response: Response }) => {
    const entry = byUrl.get(request.url.replace(/\?.*$/, ''));
    return wholeFile(response, entry?.hash ?? '-', entry?.url.slice(scope.length) ?? request.url);
  },
  /** Runs for each file that is there, whether it was fetched now or before. */
  handlerDidComplete: async ({
    request,
    event,
    error,
  }: {
    request: Request;
    event?: Event;
    error?: Error;
  }) => {
    if (!error && event?.type === 'install') counted(byUrl.get(request.url)?.bytes ?? 0);
  },
};

const controllers = Array.from(
  { length: SIDE_BY_SIDE },
  (_, number) =>
    // The types are those of another library's worker world.
    new PrecacheController({ cacheName: `readyroom ${scope} ${number}`, plugins: [plugin] as never }),
);

for (const [address, hash, bytes] of site.files) {
  const url = new URL(address, scope).href;
  const controller = controllers[shelfOf(address)] as PrecacheController;
  controller.addToCacheList([{ url, revision: hash }]);
  const entry = { url, hash, bytes, controller };
  entries.set(plain(address), entry);
  byUrl.set(url, entry);
}

/** The same address lies on the same shelf in every version, so that a file that did not change is not fetched again. */
function shelfOf(address: string): number {
  let sum = 0;
  for (let at = 0; at < address.length; at += 1) sum = (sum * 31 + address.charCodeAt(at)) >>> 0;
  return sum % SIDE_BY_SIDE;
}

/** Fetches what is missing; rejects where a file cannot be had, after all else that could be kept for the next try. */
export async function saveAll(event: WorkerEvent, told: (bytes: number) => void): Promise<void> {
  counted = told;
  const asInstall = { type: 'install', waitUntil: (work: Promise<unknown>) => event.waitUntil(work) };
  const work = await Promise.allSettled(
    controllers.map((controller) => controller.install(asInstall as never)),
  );
  for (const one of work) if (one.status === 'rejected') throw one.reason;
}

/** Throws away what only versions before needed. */
export async function tidy(event: WorkerEvent): Promise<void> {
  await Promise.all(controllers.map((controller) => controller.activate(event as never)));
}

/** Files that should be there and are not. */
export async function countMissing(): Promise<number> {
  const counts = controllers.map(async (controller) => {
    const keys = await (await caches.open(controller.strategy.cacheName)).keys();
    const there = new Set(keys.map(({ url }) => url));
    return [...controller.getURLsToCacheKeys().values()].filter((key) => !there.has(key)).length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** The saved file; from the host where the browser threw it away. */
export function answerSaved(entry: Entry, event: WorkerEvent): Promise<Response> {
  const handle = entry.controller.createHandlerBoundToURL(entry.url);
  return handle({ event, request: new Request(entry.url) } as never);
}

/** For a page of the version before that is still open: a file of its own, not yet thrown away. */
export async function answerOlder(request: Request): Promise<Response | undefined> {
  for (const { strategy } of controllers) {
    const cache = await caches.open(strategy.cacheName);
    const found = await cache.match(request, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}
