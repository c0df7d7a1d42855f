import { setImmediate } from 'node:timers/promises';
import { pageTwin } from '../../markdown/twin/page-twin.ts';
import { searchedPart } from '../../markdown/twin/searched-part.ts';
import type { CompiledPages } from './compile-pages.ts';
import { loadProgram, type App, type PageProgram, type RouteData, type StaticPath } from './load-program.ts';
import { handNotes, handSite, type AwaitedDiagrams, type SiteContext } from './handed-site.ts';
import type { Facts, KeptFiles, MadeFile } from './kept-files.ts';
import { neededFiles } from './missing-assets.ts';
import { digest } from './place-file.ts';
import { rewriteAddresses, wayToRoot } from './relative-urls.ts';
import { keysOfReads, notePicture, noteReads, withoutNotes, type Inputs } from './track-reads.ts';

/** One address of a route. */
interface Wanted {
  route: RouteData;
  path: StaticPath;
  /** Path of the file from the site's root. */
  file: string;
  /** What was read for its route before its turn. */
  reads: readonly string[];
}

/** A page that reads more texts than that changes with nearly every edit. */
const MOST_READS = 500;

/** Diagrams that are drawn while pages are made; `before`: those that were drawn or refused by then. */
export interface BeingDrawn {
  before: { drawn: readonly string[]; problems: readonly { hash: string }[] };
  awaited: ReadonlySet<string>;
  finished: Promise<unknown>;
}

/** What is done beside making pages. */
export interface Beside {
  /** Puts files into groups, which are made one after the other. */
  groups(files: readonly string[]): readonly (readonly string[])[];
  /** Begins when all of a group is made, or waits for diagrams: with the pages that are made, and the files of the others. */
  meanwhile(made: readonly MadeFile[], waiting: readonly string[]): Promise<unknown>;
}

/**
 * Makes every page of a site, in its final form: addresses are relative, so that one build works at the root, under
 * any path and from a folder; `404.html`, which a host serves for any address, keeps absolute ones under `base`. What
 * was made before from the same is taken from `kept`. A page with a diagram that is still being drawn is made last.
 * Rejects with the page's own error.
 */
export async function renderPages(
  { program, digest }: CompiledPages,
  site: SiteContext,
  base: string,
  kept: KeptFiles,
  drawing: BeingDrawn,
  { groups, meanwhile }: Beside,
): Promise<MadeFile[]> {
  const awaited: AwaitedDiagrams = { hashes: drawing.awaited, asked: false };
  handSite(site, awaited);
  const drawnBefore = new Set([...drawing.before.drawn, ...drawing.before.problems.map(({ hash }) => hash)]);
  const isAwaited = (hash: string) => drawing.awaited.has(hash);
  const mayBeDrawn = (hash: string) => drawnBefore.has(hash) || isAwaited(hash);
  handNotes({ notePicture, withoutNotes, mayBeDrawn });
  const keyOfReads = keysOfReads(site, digest, isAwaited, mayBeDrawn);
  const { createApp, pages } = await loadProgram(program);
  const app = createApp({ streaming: false });
  app.renderError = (request, { error, status }) =>
    Promise.reject(error ?? new Error(`${new URL(request.url).pathname} was answered with ${status}`));
  const all = await wantedFiles(app, pages);
  const places = new Map(all.map(({ file }, at) => [file, at]));
  const made = new Map<string, MadeFile[]>();
  const notMade = () => all.flatMap(({ file }) => (made.has(file) ? [] : [file]));
  let beside: Promise<unknown> | undefined;
  try {
    const waiting: Wanted[] = [];
    for (const group of groups([...places.keys()])) {
      waiting.push(...(await makeAll(group.map((file) => all[places.get(file) ?? -1] as Wanted))));
      // One at a time, with what is made when its turn comes.
      beside = Promise.resolve(beside).then(() => meanwhile([...made.values()].flat(), notMade()));
      beside.catch(() => undefined);
    }
    // Some were drawn while others were made.
    const last = await makeAll(waiting);
    await Promise.all(last.length > 0 ? [drawing.finished, beside] : [beside]);
    handSite(site);
    await makeAll(last);
  } finally {
    await beside?.catch(() => undefined);
  }
  return all.flatMap(({ file }) => made.get(file) ?? []);

  /** Those that wait for a diagram. */
  async function makeAll(some: Iterable<Wanted>): Promise<Wanted[]> {
    const later: Wanted[] = [];
    for (const wanted of some) {
      const file = await makeFile(wanted);
      if (file) made.set(wanted.file, [file, ...twinOf(file, digest, kept)]);
      else later.push(wanted);
      // Making pages leaves no room for anything else, and the browser and Pagefind wait for answers.
      if (awaited.hashes.size > 0 || beside) await setImmediate();
    }
    return later;
  }

  function wasAsked(): boolean {
    const { asked } = awaited;
    awaited.asked = false;
    return asked;
  }

  /** Undefined where it shows a diagram that is still being drawn. */
  async function makeFile({ route, path, file, reads: before }: Wanted): Promise<MadeFile | undefined> {
    if (wasAsked()) throw new Error(`A diagram was asked for before the turn of ${file}.`);
    const unread = kept.reuseUnread(file, ({ key, reads }) => keyOfReads(reads) === key);
    if (unread) return unread;
    const { make } = path;
    const own = make && (await noteReads(make));
    const { props = path.props, cacheKey } = own?.made ?? {};
    if (wasAsked()) return undefined;
    const key = cacheKey && `${cacheKey} ${digest} ${file === '404.html' ? base : ''}`;
    const known = key ? kept.reuse(file, key, inputsOf(before, own?.reads)) : undefined;
    if (known) return known;
    const rendered = await noteReads(() => render(app, route, file, props));
    if (wasAsked()) return undefined;
    const from = inputsOf(before, own?.reads ?? rendered.reads);
    if (!file.endsWith('.html')) return kept.add(file, key, rendered.made, { needs: [], ...from });
    const prefix = file === '404.html' ? base : wayToRoot(file);
    const html = rewriteAddresses(rendered.made.toString('utf8'), prefix);
    return kept.add(file, key, Buffer.from(html), { ...factsOf(file, html, base), ...from });
  }

  /** What a page was made from: where its props are made in its turn, it shows nothing else. */
  function inputsOf(...all: (readonly string[] | undefined)[]): { inputs?: Inputs } {
    const reads = [...new Set(all.flatMap((each) => each ?? []))];
    const key = reads.length > MOST_READS ? undefined : keyOfReads(reads);
    return key === undefined ? {} : { inputs: { key, reads } };
  }
}

/** `index.md` beside a page: made from its bytes, and so taken from before where those are the same. */
function twinOf(page: MadeFile, version: string, kept: KeptFiles): MadeFile[] {
  if (!page.file.endsWith('index.html') || page.leads) return [];
  const file = page.file.replace(/html$/, 'md');
  const key = `${page.hash} ${version}`;
  const text = () => Buffer.from(pageTwin(kept.read(page).toString('utf8')));
  return [kept.reuse(file, key) ?? kept.add(file, key, text(), { needs: [] })];
}

function factsOf(file: string, html: string, base: string): Facts {
  const words = searchedPart(html);
  return {
    needs: neededFiles(file, html, base),
    ...(html.includes('<figure class="diagram" data-diagram=') ? { undrawn: true } : {}),
    ...(html.includes('<meta http-equiv="refresh"') ? { leads: true } : {}),
    ...(words === undefined ? {} : { searched: digest(words) }),
  };
}

async function wantedFiles(app: App, pages: PageProgram['pages']): Promise<Wanted[]> {
  const wanted = new Map<string, Wanted>();
  for (const { routeData: route } of app.manifest.routes) {
    const page = await pages[`/${route.component}`]?.();
    if (!page) continue;
    const { made: paths, reads } = await noteReads(() => page.getStaticPaths?.() ?? [{ params: {} }]);
    for (const path of paths) {
      const file = fileOf(route, path.params);
      // As for Astro, the first of two with one address is the page.
      if (wanted.has(file)) continue;
      wanted.set(file, { route, path, file, reads });
    }
  }
  return [...wanted.values()];
}

/** `/runbooks/[id]` with `{ id: 'phishing' }` → `runbooks/phishing/index.html`. */
function fileOf({ route, type }: RouteData, params: StaticPath['params']): string {
  const path = route
    .replace(/\[(?:\.\.\.)?([^\]]+)\]/g, (_, name: string) => params[name] ?? '')
    .split('/')
    .filter(Boolean)
    .join('/');
  if (type !== 'page') return path;
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}

async function render(
  app: App,
  routeData: RouteData,
  file: string,
  props: object | undefined,
): Promise<Buffer> {
  const address = file.replace(/(^|\/)index\.html$/, '$1').replace(/^404\.html$/, '404/');
  const url = new URL(address.split('/').map(encodeURIComponent).join('/'), 'http://site.invalid/');
  const response = await app.render(new Request(url), { routeData, locals: props ? { props } : {} });
  return Buffer.from(await response.arrayBuffer());
}
