import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawDiagrams, pictureOf } from '../../adapters/diagrams/draw-diagrams.ts';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { parseRunbook } from '../../markdown/parse-runbook.ts';
import type { Runbook } from '../model/programme.ts';
import { openTestBrowser } from '../../testing/browser.ts';
import { rows } from '../../testing/length.ts';
import { labelsOutside } from '../../testing/diagrams/labels-outside.ts';
import { runbookFlows } from './collect-diagrams.ts';
import { flowDiagram } from './flow-diagram.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-flow-'));
const TITLES = [
  'Remove the <script> & the "img" tag',
  '1. First: 50% (of) [all] {hosts} | more; end',
  '*not bold* _not slanted_ `not code` ~~not struck~~',
  '#35; #quot; &amp; &lt;',
  '$$x^2$$ and %%{init}%%',
  'end',
  'click n0 call alert()',
  '日本語 – émigré – 🔒 lock',
  '"] --> evil["',
  '<img src=x onerror=window.harmed=1>',
];

function runbook(titles: readonly string[]): Runbook {
  const text = `## Detection\n${titles.map((_, at) => `### T${at}\n`).join('')}`;
  const body = parseRunbook(text, 'runbooks/x.md');
  body.sections[0]?.steps.forEach((step, at) => (step.title = titles[at] as string));
  return {
    id: 'x',
    file: 'runbooks/x.md',
    tlp: 'GREEN',
    meta: { title: 'Hostile; title %%{init: {}}%% "x"' },
    body,
  } as unknown as Runbook;
}

const names = { roles: [], runbooks: [], steps: [] };
const fifteen = Array.from({ length: 15 }, (_, at) => `Do the thing number ${at} with due care`);
const forty = Array.from({ length: 40 }, (_, at) => `Do the thing number ${at} with due care`);

beforeAll(async () => {
  const diagrams = Object.entries({ hostile: TITLES, fifteen, forty }).map(([hash, titles]) => ({
    hash,
    source: flowDiagram(names, runbook(titles)) as string,
  }));
  expect(await drawDiagrams(diagrams, { folder })).toMatchObject({ problems: [], browser: 'started' });
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => pictureOf(folder, name) ?? '';

it('shows every title as it was written', () => {
  const labels = [...read('hostile').matchAll(/<text[\s\S]*?<\/text>/g)].map(([text]) =>
    text
      .replace(/<\/tspan>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ''),
  );
  expect(labels).toEqual(expect.arrayContaining(TITLES.map((title) => title.replace(/\s+/g, ''))));
});

it('links each step', () => {
  expect([...read('hostile').matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
    TITLES.map((_, at) => `#t${at}`),
  );
});

it('stays light: 15 steps in 5 kB, 40 in 8 kB', () => {
  expect(gzipSync(read('fifteen')).length).toBeLessThan(5 * 1024);
  expect(gzipSync(read('forty')).length).toBeLessThan(8 * 1024);
});

it('every shipped flow keeps each label in its box and each step in the picture', async () => {
  const fontFile = path.resolve(
    import.meta.dirname,
    '../../../public/fonts/atkinson-hyperlegible-next.woff2',
  );
  const { programme } = await readProgramme(filesOnDisk(path.resolve(import.meta.dirname, '../../..')));
  const flows = programme.runbooks.flatMap((item) =>
    runbookFlows(programme, item, '2026-11-28').map(({ name, source }) => ({
      hash: `${item.id}-${name.replace(' ', '-')}`,
      source,
    })),
  );
  expect(flows.length).toBeGreaterThan(programme.runbooks.length);
  // Those with most in them, where boxes are fullest.
  const judged = rows(flows.toSorted((a, b) => b.source.length - a.source.length).slice(0, 4), flows);
  expect((await drawDiagrams(judged, { folder, fontFile })).problems).toEqual([]);
  const browser = await openTestBrowser();
  const page = await browser.browser.newPage();
  const font = readFileSync(fontFile).toString('base64');
  const outside: Record<string, string[]> = {};
  for (const { hash } of judged) {
    await page.setContent(
      `<style>@font-face{font-family:F;font-weight:100 900;src:url(data:font/woff2;base64,${font})}` +
        `body{font-family:F}svg{max-width:none!important}</style>${read(hash)}`,
    );
    await page.evaluate(() => document.fonts.ready);
    const found = await page.evaluate(labelsOutside);
    if (found.length > 0) outside[hash] = found;
  }
  await browser.close();
  expect(outside).toEqual({});
});
