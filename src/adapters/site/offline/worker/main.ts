import type {
  OfflineReport,
  OfflineWish,
  SavedVersion,
  SavingFailure,
} from '../../../../domain/model/browser/offline.ts';
import { findSaved } from './find-saved.ts';
import { expiryNotice, noteConfirmed } from './expiry.ts';
import { notFoundPage } from './not-found.ts';
import { openPages, scope, site, worker, type Client, type FetchEvent, type WorkerEvent } from './scope.ts';
import { answerOlder, answerSaved, countMissing, entries, saveAll, tidy } from './store.ts';
import { WrongFile } from './whole-file.ts';

/** Milliseconds between two words about progress. */
const PACE = 200;
const version: SavedVersion = {
  version: site.version,
  asOf: site.asOf,
  files: site.files.length,
  bytes: site.bytes,
};
let missing: Promise<number> | undefined;
let saving: Promise<void> | undefined;

worker.addEventListener('install', (event) => event.waitUntil(save(event)));

/** Nothing makes a page load again: a new version waits until a reader asks for it or the last page is closed. */
worker.addEventListener('activate', (event) => {
  const work = async () => {
    await worker.clients.claim();
    const pages = await openPages();
    for (const page of pages) await report(page);
    // A second page may still show the version before, and ask for files of it.
    if (pages.length <= 1) await tidy(event);
  };
  event.waitUntil(work());
});

worker.addEventListener('message', (event) => {
  const wish = event.data as OfflineWish;
  const page = event.source;
  if (wish === 'use') event.waitUntil(worker.skipWaiting());
  else if (wish === 'save') event.waitUntil(save(event));
  else if (wish === 'report' && page) event.waitUntil(report(page));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const found = findSaved(new URL(request.url), scope, entries);
  if (!found) event.respondWith(answerUnknown(event));
  else if ('moved' in found) event.respondWith(Promise.resolve(Response.redirect(found.moved, 301)));
  else if (request.mode === 'navigate') event.respondWith(answerPage(found.address, event));
  else event.respondWith(answer(found.address, event));
});

/** A page, unless the copy is too old to be shown unasked. */
async function answerPage(address: string, event: FetchEvent): Promise<Response> {
  return (await expiryNotice(event.request).catch(() => undefined)) ?? answer(address, event);
}

function answer(address: string, event: WorkerEvent): Promise<Response> {
  const entry = entries.get(address);
  return entry ? answerSaved(entry, event) : Promise.resolve(Response.error());
}

async function answerUnknown(event: FetchEvent): Promise<Response> {
  const { request } = event;
  if (request.mode !== 'navigate') return (await answerOlder(request)) ?? fetch(request);
  return fetch(request).catch(async () =>
    notFoundPage(await answer('404.html', event), new URL(scope).pathname),
  );
}

/** Saves all files and tells the open pages how far it is, and why it stopped. */
function save(event: WorkerEvent): Promise<void> {
  saving ??= saveAndTell(event).finally(() => (saving = undefined));
  return saving;
}

async function saveAndTell(event: WorkerEvent): Promise<void> {
  let saved = 0;
  let savedBytes = 0;
  let last = 0;
  const progress = (bytes: number) => {
    saved += 1;
    savedBytes += bytes;
    if (Date.now() - last < PACE) return;
    last = Date.now();
    void tellAll({ ...version, is: 'saving', saved, savedBytes });
  };
  try {
    await saveAll(event, progress);
    missing = countMissing();
    if ((await missing) > 0) throw new Error('Files were lost while others were saved');
    await noteConfirmed();
    for (const page of await openPages()) await report(page);
  } catch (error) {
    await tellAll({ ...version, is: 'failed', ...reasonOf(error) });
    throw error;
  }
}

async function report(page: Client): Promise<void> {
  missing ??= countMissing();
  const count = await missing;
  const here = page.url.startsWith(scope) && findSaved(new URL(page.url), scope, entries) !== undefined;
  const words: OfflineReport =
    count > 0 ? { ...version, is: 'incomplete', missing: count } : { ...version, is: 'saved', here };
  page.postMessage(words);
}

async function tellAll(words: OfflineReport): Promise<void> {
  for (const page of await openPages()) page.postMessage(words);
}

function reasonOf(error: unknown): { why: SavingFailure; file?: string } {
  if (error instanceof WrongFile) return { why: 'file', file: error.message };
  return { why: error instanceof Error && error.name === 'QuotaExceededError' ? 'room' : 'network' };
}
