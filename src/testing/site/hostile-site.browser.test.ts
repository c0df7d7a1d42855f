import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { writePack } from '../../adapters/export/pack/write-pack.ts';
import { writeFiles } from '../../bench/corpus.ts';
import { openTestBrowser, type TestBrowser } from '../browser.ts';
import { LONG, rows } from '../length.ts';
import { nestingRead, nestingWritten } from '../read-nesting.ts';
import { SAMPLE_AS_OF, SAMPLE_TREE } from '../sample-tree.ts';
import { runBuild } from './build-command.ts';
import { hostileGuide, hostileRunbook, namesakes, PAYLOADS } from './hostile-corpus.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-hostile-'));
const site = path.join(scratch, 'site');
const pack = path.join(scratch, 'pack');
const runbooks = PAYLOADS.map(hostileRunbook);
const guides = PAYLOADS.map(hostileGuide);
/** One in seven of the pages quickly: they differ in the payload alone, and the tree of every page is judged below. */
const visited = rows(
  PAYLOADS.map((_, at) => at).filter((at) => at % 7 === 0),
  PAYLOADS.map((_, at) => at),
);
/** Links and pictures of HTML are told as errors, which end a build: here what a page makes of them is judged all the same. */
const TOLD_AT_CHECK =
  'rules: { link/dead-picture: warning, link/dead-anchor: warning, link/unsafe-scheme: warning }\n';
let browser: TestBrowser;
let address: string;

beforeAll(async () => {
  const root = path.join(scratch, 'programme');
  writeFiles(root, {
    ...SAMPLE_TREE,
    'content/site.yml': `${SAMPLE_TREE['content/site.yml']!.trimEnd()}\n${TOLD_AT_CHECK}`,
    ...namesakes(),
    ...Object.fromEntries(runbooks.map(({ id, text }) => [`runbooks/${id}.md`, text])),
    ...Object.fromEntries(guides.map(({ id, text }) => [`content/guides/${id}.md`, text])),
  });
  const { code, err } = await runBuild([
    '--root',
    root,
    '--out',
    site,
    '--as-of',
    SAMPLE_AS_OF,
    '--flows',
    'none',
  ]);
  if (code !== 0) throw new Error(err);
  const ids = ['web-shell', 'namesakes', ...runbooks.map(({ id }) => id)];
  await writePack({ site, name: '</script>', today: SAMPLE_AS_OF, runbooks: ids }, pack);
  browser = await openTestBrowser();
  address = await browser.serve(site);
});
afterAll(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Where the tree that a browser reads differs from what is written, as `file: written, read`. */
function differences(folder: string, each = 1): string[] {
  const files = globSync('**/*.html', { cwd: folder }).filter((_, at) => at % each === 0);
  return files.flatMap((file) => {
    const html = readFileSync(path.join(folder, file), 'utf8');
    const written = nestingWritten(html);
    const read = nestingRead(html, { document: true });
    const at = [...written, ''].findIndex((one, place) => one !== (read[place] ?? ''));
    return at < 0 ? [] : [`${file}: ${written.slice(at - 2, at + 3)}, ${read.slice(at - 2, at + 3)}`];
  });
}

it('puts hundreds of payloads on pages', () =>
  expect(runbooks.reduce((sum, { places }) => sum + places, 0)).toBeGreaterThan(900));

it('writes pages that are read as the tree that was written', () => {
  expect(globSync('**/*.html', { cwd: site }).length).toBeGreaterThan(2 * PAYLOADS.length);
  expect(differences(site)).toEqual([]);
  expect(differences(pack)).toEqual([]);
});

it('writes the shipped site so too', () =>
  expect(differences(inject('siteFolder'), LONG ? 1 : 5)).toEqual([]));

/** Ids that stand twice on a page; not on those whose payload, written many times, is an id. */
function twice(folder: string): string[] {
  const files = globSync('**/*.html', { cwd: folder }).filter((file) => !/hostile-|prose-/.test(file));
  return files.flatMap((file) => {
    const html = readFileSync(path.join(folder, file), 'utf8').replaceAll(/<script[^]*?<\/script>/g, '');
    const ids = [...html.matchAll(/<[a-z][^<>]*? id="?([^"\s>]+)/g)].map(([, id]) => id!);
    return ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `${file}: ${id}`);
  });
}

it('gives every id once, whatever headings are called', () => {
  expect(twice(site)).toEqual([]);
  expect(twice(pack).filter((each) => !/hostile-/.test(each))).toEqual([]);
  expect(twice(inject('siteFolder'))).toEqual([]);
  const page = readFileSync(path.join(site, 'runbooks/namesakes/index.html'), 'utf8');
  for (const id of ['main', 'Main', 'aftermath', 'Aftermath']) expect(page).toMatch(`id="${id}"`);
});

/** Does what a reader may do with the mouse and the keys, everywhere; tells what ran and where landmarks stand. */
function provoke(): { harmed: unknown; landmarks: string[]; base: number } {
  const view = globalThis as unknown as { harmed?: unknown };
  for (const element of document.querySelectorAll('main, main *'))
    for (const type of ['mouseover', 'focus', 'toggle', 'load', 'error', 'start'])
      element.dispatchEvent(new Event(type));
  const landmarks = [...document.querySelectorAll('body > *, main')]
    .map(({ localName }) => localName)
    .filter((name) => ['a', 'header', 'div', 'main', 'footer'].includes(name));
  // The one style of a head is what paper says in its margins.
  const styles = 'style:not(main style, head > style:only-of-type)';
  const strange = `iframe, object, embed, form, base, ${styles}, noscript, main main`;
  return { harmed: view.harmed, landmarks, base: document.querySelectorAll(strange).length };
}

const LANDMARKS = ['a', 'header', 'div', 'main', 'footer'];

/** What runs nothing without a policy runs nothing with one; the long run tries both. */
const POLICIES = rows<[string, boolean]>(
  [['without a policy', true]],
  [
    ['with its policy', false],
    ['without a policy', true],
  ],
);

it.each(POLICIES)('%s runs nothing, asks no other host and keeps its landmarks', async (_, bypassCSP) => {
  for (const at of visited) {
    for (const way of [`runbooks/hostile-${at}/`, `guides/prose-${at}/`]) {
      const { page, complaints, foreign } = await browser.visit(`${address}${way}`, { bypassCSP });
      const found = await page.evaluate(provoke);
      expect({ way, ...found, complaints, foreign }).toEqual({
        way,
        harmed: undefined,
        landmarks: LANDMARKS,
        base: 0,
        complaints: [],
        foreign: [],
      });
      await page.context().close();
    }
  }
});

it.each(POLICIES)('from a pack %s runs nothing and asks for nothing', async (_, bypassCSP) => {
  const context = await browser.browser.newContext({ bypassCSP });
  for (const file of ['war-room', ...visited.map((at) => `hostile-${at}`)]) {
    const page = await context.newPage();
    const said: string[] = [];
    const own = pathToFileURL(path.join(pack, `${file}.html`)).href;
    page.on(
      'request',
      (request) =>
        void (request.url().startsWith('data:') || request.url() === own || said.push(request.url())),
    );
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    page.on('pageerror', (error) => void said.push(String(error)));
    await page.goto(own);
    const { harmed, landmarks } = await page.evaluate(provoke);
    expect({ file, harmed, landmarks, said }).toEqual({
      file,
      harmed: undefined,
      landmarks: LANDMARKS,
      said: [],
    });
    await page.close();
  }
  await context.close();
});
