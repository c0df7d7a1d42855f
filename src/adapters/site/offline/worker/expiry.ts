import { scope, site } from './scope.ts';

/** When the copy was last seen to be what the host has, and when a reader wished to see it all the same. */
interface Kept {
  confirmed: number;
  wanted?: number;
}

const SHELF = `readyroom ${scope} kept`;
const PLACE = `${scope}readyroom-kept.json`;
const DAY = 86_400_000;
/** So long a reader who asked to see an old copy is not asked again. */
const WANTED_MS = DAY / 2;
/** In the address of the page that its reader wants to see all the same. */
const SHOW = 'show-expired-copy';

const isExpired = ({ confirmed, wanted = 0 }: Kept, after: number, now: number): boolean =>
  now - confirmed > after && now - wanted > WANTED_MS;

/** Of a copy that nobody noted, the day that it is judged on counts. */
async function readKept(): Promise<Kept> {
  const none = { confirmed: Date.parse(site.asOf) };
  try {
    const found = await (await caches.open(SHELF)).match(PLACE);
    const kept = (await found?.json()) as Partial<Kept> | undefined;
    if (typeof kept?.confirmed !== 'number') return none;
    return { confirmed: kept.confirmed, ...(typeof kept.wanted === 'number' ? { wanted: kept.wanted } : {}) };
  } catch {
    return none;
  }
}

async function writeKept(kept: Kept): Promise<void> {
  await (await caches.open(SHELF)).put(PLACE, new Response(JSON.stringify(kept)));
}

/** The copy is what the host has, now. */
export const noteConfirmed = (): Promise<void> => writeKept({ confirmed: Date.now() });

/** What stands between a reader and a copy that is too old; undefined where nothing does. */
export async function expiryNotice(request: Request): Promise<Response | undefined> {
  const after = site.expiresAfter;
  if (after === undefined) return undefined;
  const kept = await readKept();
  if (!isExpired(kept, after, Date.now())) {
    if (Date.now() - kept.confirmed > Math.min(DAY, after / 2)) void confirm().catch(() => {});
    return undefined;
  }
  const answer = await confirm().catch(() => undefined);
  if (answer === 'same') return undefined;
  if (answer === 'other') return fetch(request);
  const url = new URL(request.url);
  if (url.searchParams.has(SHOW) && request.referrer.startsWith(scope)) {
    await writeKept({ ...kept, wanted: Date.now() });
    return undefined;
  }
  return noticePage(url, kept.confirmed, Math.round(after / DAY));
}

/** Compares with the host's own worker, which carries the version of all files. */
async function confirm(): Promise<'same' | 'other'> {
  const answer = await fetch(`${scope}sw.js`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`The host answered ${answer.status}`);
  const isSame = (await answer.text()).includes(`"version":"${site.version}"`);
  if (isSame) await noteConfirmed();
  return isSame ? 'same' : 'other';
}

/** Says so before anything is shown, and shows it to whoever has nothing better. */
function noticePage(url: URL, confirmed: number, days: number): Response {
  url.searchParams.set(SHOW, '');
  const address = (url.pathname + url.search + url.hash)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  const last = new Date(confirmed).toISOString().slice(0, 10);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>This copy has expired</title><style>html{background:canvas;color:canvastext}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:10vh auto;padding:0 1rem}a{color:inherit;display:inline-block;min-height:2.75rem;line-height:2.75rem;padding:0 1rem;border:2px solid;border-radius:6px}</style><main><h1>This copy has expired</h1><p>It was last compared with the site on <b>${last}</b>, more than ${days} days ago, and the site cannot be reached now. Steps, numbers to call and names may have changed.</p><p>Get a newer copy: the red folder, a colleague’s device, the network.</p><p><a href="${address}">Show the old copy all the same</a></p></main></html>`;
  return new Response(html, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
