import type { OfflineReport, OfflineWish } from '../../domain/model/browser/offline.ts';
import { anyRunOpen } from '../parts/any-run-open.ts';
import { showLine, type Choice } from './show-line.ts';
import { failureWords, progressWords, versionWords } from './words.ts';

type Report<Is extends OfflineReport['is']> = OfflineReport & { is: Is };

const page = document.documentElement;
const container = navigator.serviceWorker;
const script = new URL(`${page.dataset['root'] ?? '/'}sw.js`, document.baseURI).href;

let registration: ServiceWorkerRegistration | undefined;
/** The copy that answers now, the one that waits, and what is being fetched. */
let active: Report<'saved' | 'incomplete'> | undefined;
let waiting: Report<'saved' | 'incomplete'> | undefined;
let saving: Report<'saving'> | undefined;
/** Why saving stopped; a worker that is being installed says so before it has quite ended. */
let reason: string | undefined;
let failed: string | undefined;
let chosen = false;
/** Another tab went on to a new version; this page is still of the one before. */
let moved = false;
/** Something happened while this page was open. */
let news = false;
/** A run is open on this device; as far as is known. */
let running = false;

/** Saves the site in the background and says how that stands. Nothing makes the page load again but its reader. */
export function keepCopy(): void {
  const controlled = container.controller !== null;
  container.onmessage = ({ data, source }) => {
    if (source instanceof ServiceWorker && source.scriptURL === script) hear(data as OfflineReport, source);
  };
  container.oncontrollerchange = () => {
    if (chosen) location.reload();
    else if (controlled) moved = true;
    waiting = undefined;
  };
  addEventListener('online', look);
  addEventListener('offline', look);
  start();
}

function start(): void {
  failed = reason = saving = undefined;
  container.register(script).then((found) => {
    registration = found;
    for (const worker of [found.active, found.waiting, found.installing]) watch(worker);
    found.onupdatefound = () => watch(found.installing);
    if (active) void found.update().catch(refuse);
    show();
  }, refuse);
}

function refuse(error: unknown): void {
  if (navigator.onLine) failed = error instanceof Error ? error.message : String(error);
  show();
}

function watch(worker: ServiceWorker | null): void {
  if (!worker) return;
  let before = worker.state;
  const ask = () => worker.state !== 'installing' && worker.postMessage('report' satisfies OfflineWish);
  worker.onstatechange = () => {
    if (worker.state !== 'redundant') ask();
    else if (before === 'installing') {
      failed = reason ?? 'the browser stopped it';
      saving = undefined;
      show();
    }
    before = worker.state;
  };
  ask();
}

function hear(report: OfflineReport, { state }: ServiceWorker): void {
  if (report.is === 'saving') saving = report;
  else if (report.is === 'failed') {
    reason = failureWords(report);
    if (state !== 'installing') failed = reason;
  } else if (state !== 'installing') {
    news = saving !== undefined;
    saving = failed = reason = undefined;
    if (state === 'installed') waiting = report;
    else active = report;
  }
  look();
}

/** Shows what is known, and again where a run was begun or closed since. */
function look(): void {
  show();
  void anyRunOpen(page.dataset['programme']).then((open) => {
    if (open === running) return;
    running = open;
    show();
  });
}

function show(): void {
  if (active?.is === 'saved' && active.here && container.controller) page.dataset['offline'] = 'ready';
  else delete page.dataset['offline'];
  const copy = active?.is === 'saved' ? `Saved for offline, ${versionWords(active)}.` : '';
  const again: Choice = { label: 'Try again', choose: start };
  const lifted = !running;
  if (!navigator.onLine && active) {
    showLine(`No network. This is the copy saved at ${versionWords(active)}.`, { news: true });
  } else if (failed) {
    const what = copy ? `${copy} A newer version could not be saved` : 'Not saved for offline';
    showLine(`${what}: ${failed}.`, { choice: again, news: true });
  } else if (moved) {
    const choice = { label: 'Load it here too', choose: () => location.reload() };
    showLine(`${copy} This page is still of the version before.`, { choice, news: true, lifted });
  } else if (waiting && waiting.version !== active?.version) offer(waiting, lifted);
  else if (saving) {
    showLine(`${copy ? `${copy} Saving a newer one` : 'Saving for offline'}: ${progressWords(saving)}`);
  } else if (active?.is === 'incomplete') {
    const choose = () => registration?.active?.postMessage('save' satisfies OfflineWish);
    const words = `${active.missing} of ${active.files} files are missing from the copy saved for offline.`;
    showLine(words, { choice: { label: 'Save them again', choose } });
  } else
    showLine(copy || (navigator.onLine ? 'Saving for offline …' : 'No network, and not saved for offline.'), {
      news,
    });
}

function offer(next: OfflineReport, lifted: boolean): void {
  const choose = () => {
    chosen = true;
    registration?.waiting?.postMessage('use' satisfies OfflineWish);
  };
  const run = lifted ? '' : ' A run is open: it goes on with the new version, but steps may have changed.';
  const choice = { label: 'Use the new version', choose };
  showLine(`A new version is saved: ${next.version} as of ${next.asOf}.${run}`, {
    choice,
    news: true,
    lifted,
  });
}
