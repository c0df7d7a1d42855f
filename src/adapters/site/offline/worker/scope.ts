import type { SavedSite } from '../saved-files.ts';

/** Set when the worker is bundled. */
declare const READYROOM_SITE: SavedSite;

export interface Client {
  readonly url: string;
  postMessage(message: unknown): void;
}

export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
export interface WishEvent extends WorkerEvent {
  readonly data: unknown;
  readonly source: Client | null;
}

interface WorkerScope {
  readonly registration: { readonly scope: string; readonly active: unknown };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(name: 'message', listener: (event: WishEvent) => void): void;
}

/** The part of a service worker's world that is used here; the compiler knows pages only. */
export const worker = self as unknown as WorkerScope;
export const site: SavedSite = READYROOM_SITE;
export const { scope } = worker.registration;

/** Open pages of this site; another site may stand on the same host. */
export async function openPages(): Promise<Client[]> {
  const all = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return all.filter(({ url }) => url.startsWith(worker.registration.scope));
}
