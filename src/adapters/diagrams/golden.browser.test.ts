import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceKey } from '../../domain/text/text-key.ts';
import { lightColour, mermaidConfig } from '../../domain/diagrams/mermaid-config.ts';
import { openTestBrowser, type TestBrowser } from '../../testing/browser.ts';
import { GOLDEN } from '../../testing/diagrams/golden-diagrams.ts';
import { rows } from '../../testing/length.ts';
import { labelsOutside } from '../../testing/diagrams/labels-outside.ts';
import { DIAGRAM_TYPES } from './diagram-types.ts';
import { drawDiagrams, pictureOf, type DrawReport } from './draw-diagrams.ts';
import { openDrawingPage } from './drawing-page.ts';
import { mermaidScript } from './page-script.ts';
import { proveInert } from './prove-inert.ts';
import { quickMermaid } from './quick-mermaid.ts';

const fontFile = path.resolve(import.meta.dirname, '../../../public/fonts/atkinson-hyperlegible-next.woff2');
const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-golden-'));
const diagrams = Object.values(GOLDEN).map((source) => ({ hash: sourceKey(source), source }));
const types = Object.keys(GOLDEN);
const picture = (type: string) => pictureOf(folder, sourceKey(GOLDEN[type] as string)) ?? '';

let browser: TestBrowser;
let page: Page;
/** Official Mermaid alone. */
let raw: Page;
let report: DrawReport;

beforeAll(async () => {
  report = await drawDiagrams(diagrams, { folder, fontFile });
  browser = await openTestBrowser();
  page = await browser.browser.newPage();
  raw = await browser.browser.newPage();
  await raw.addScriptTag({ path: mermaidScript() });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Shows pictures as a page would, at their natural size, in the font that they were measured in. */
async function show(...pictures: string[]): Promise<void> {
  const font = readFileSync(fontFile).toString('base64');
  await page.setContent(
    `<style>@font-face{font-family:F;font-weight:100 900;src:url(data:font/woff2;base64,${font})}:root{color-scheme:light dark}` +
      `body{font-family:F}svg{max-width:none!important}</style>${pictures.map((svg) => `<figure>${svg}</figure>`).join('')}`,
  );
  await page.evaluate(() => document.fonts.ready);
}

it('draws one of each type that Mermaid documents', () => {
  expect(report.problems).toEqual([]);
  expect(report.browser).toBe('started');
  expect(report.drawn).toHaveLength(types.length);
  expect(types).toEqual(expect.arrayContaining([...DIAGRAM_TYPES]));
});

it('has one of each type that the installed Mermaid registers', async () => {
  const { registered, drawn } = await raw.evaluate(async (sources) => {
    const { mermaid } = globalThis as unknown as {
      mermaid: {
        parse(source: string): Promise<{ diagramType: string }>;
        getRegisteredDiagramsMetadata(): { id: string }[];
      };
    };
    const parsed = await Promise.all(sources.map((source) => mermaid.parse(source)));
    return {
      registered: mermaid.getRegisteredDiagramsMetadata().map(({ id }) => id),
      drawn: parsed.map(({ diagramType }) => diagramType),
    };
  }, Object.values(GOLDEN));
  // Its picture of an error, and front matter without its end.
  const none = ['error', '---'];
  expect(registered.filter((id) => !none.includes(id) && !drawn.includes(id))).toEqual([]);
  expect(registered.length).toBeGreaterThan(30);
});

it('draws with a quicker copy of the settings what official Mermaid draws', async () => {
  const official = await openDrawingPage(browser.browser, fontFile, (script) => script);
  const some = rows(
    types.filter((_, at) => at % 6 === 0),
    types,
  );
  const tasks = some.map((type) => {
    const source = GOLDEN[type] as string;
    return { id: `d${sourceKey(source)}`, source };
  });
  const pictures = (await official.drawAll(tasks)).map(({ svg }) => svg);
  await official.close();
  expect(pictures).toEqual(some.map(picture));
  expect(quickMermaid(readFileSync(mermaidScript(), 'utf8'))).toMatch(/copyConfig\([\w$]+\),"getConfig"/);
});

it('draws none with a word of the diagram before', async () => {
  const drawing = await openDrawingPage(browser.browser, fontFile);
  const some = rows(
    types.filter((type, at) => at % 6 === 0 || type.startsWith('C4')),
    types,
  );
  const nameless = some.map((type) =>
    (GOLDEN[type] as string).replace(/^\s*(accTitle|accDescr|title)\b.*$/gm, ''),
  );
  const before = 'flowchart\n accTitle: Of another\n accDescr: Of another\n a';
  const tasks = nameless.flatMap((own) => [before, own]).map((source) => ({ id: 'd1', source }));
  const pictures = (await drawing.drawAll(tasks)).filter((_, at) => at % 2 === 1);
  expect(some.filter((_, at) => !pictures[at]?.svg || pictures[at].svg.includes('Of another'))).toEqual([]);
  await drawing.close();
});

it('starts no browser for what is drawn', async () => {
  const again = await drawDiagrams(diagrams, { folder, fontFile });
  expect(again).toEqual({ drawn: report.drawn, problems: [], browser: 'unneeded' });
});

it('draws the same bytes again, in any order', async () => {
  const other = mkdtempSync(path.join(tmpdir(), 'readyroom-golden-'));
  await drawDiagrams(diagrams.toReversed(), { folder: other, fontFile });
  const different = diagrams.filter(
    ({ hash }) => (pictureOf(other, hash) ?? '') !== (pictureOf(folder, hash) ?? ''),
  );
  rmSync(other, { recursive: true });
  expect(different.map(({ source }) => source.split('\n')[0])).toEqual([]);
});

/** Types that are drawn by Mermaid itself in a browser, too, to compare what both say. */
const COMPARED = rows(
  types.filter((_, at) => at % 3 === 0),
  types,
);

describe.each(types)('%s', (type) => {
  it('is inert, named and self-contained', () => {
    const svg = picture(type);
    expect(proveInert(svg)).toBeUndefined();
    expect(svg).toMatch(/^<svg [^>]*role="(img|group)" aria-labelledby="[\w-]+"/);
    expect(svg).toMatch(/<title id="[\w-]+">[^<]+<\/title>/);
    expect(svg).not.toMatch(/script|foreignObject|https?:(?!\/\/www\.w3\.org)|@font-face|@import/);
    for (const [, id] of svg.matchAll(/\sid="([^"]+)"/g))
      expect(id).toMatch(new RegExp(`^d${sourceKey(GOLDEN[type] as string)}(-\\d+)?$`));
  });

  it('has every label in its box and nothing outside the picture', async () => {
    await show(picture(type));
    await expect.poll(() => page.evaluate(labelsOutside)).toEqual([]);
  });
});

/** Runs in the page: the labels that Mermaid draws in a reader's browser. */
async function drawAsMermaid([config, source]: readonly [unknown, string | undefined]): Promise<void> {
  const { mermaid } = globalThis as unknown as {
    mermaid: {
      initialize(c: unknown): void;
      render(id: string, s: string | undefined): Promise<{ svg: string }>;
    };
  };
  mermaid.initialize(config);
  document.body.innerHTML = (await mermaid.render('raw', source)).svg;
}

/** Runs in the page: what is shown, row by row. */
function wordsShown(selector: string): string {
  const labels = [...document.querySelectorAll(selector)].filter(
    (label) => getComputedStyle(label).display !== 'none',
  );
  const rows = labels.flatMap((label) => {
    const parts = [...label.querySelectorAll('tspan[x], p, br, div')];
    for (const part of parts) part.before(' ');
    return label.textContent ?? '';
  });
  return rows.join(' ');
}

/** Words in no order: some labels are moved before others, and Mermaid ids commits by chance. */
function words(text: string): string[] {
  return text
    .replace(/\d-[0-9a-f]{7}/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .toSorted();
}

it.each(COMPARED)('%s says what Mermaid says in a browser', async (type) => {
  await raw.evaluate(drawAsMermaid, [mermaidConfig(lightColour, 'sans-serif'), GOLDEN[type]] as const);
  const wanted = await raw.evaluate(wordsShown, 'text, foreignObject');
  await show(picture(type));
  const said = await page.evaluate(wordsShown, 'text');
  expect(words(said)).toEqual(words(wanted));
});

it('shows two of the same picture with different ids in one page', async () => {
  const { embedDiagrams } = await import('../content/embed-diagrams.ts');
  const hash = sourceKey(GOLDEN['flowchart'] as string);
  const html = `<figure class="diagram" data-diagram="${hash}"><pre><code>x</code></pre></figure>`.repeat(2);
  const shown = embedDiagrams({ guides: [{ body: { html } }] } as never, () => ({
    svg: picture('flowchart'),
  })) as unknown as {
    guides: { body: { html: string } }[];
  };
  await page.setContent(shown.guides[0]?.body.html ?? '');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(4);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(['light', 'dark'] as const)('is legible in %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await show(picture('flowchart'));
  const colours = await page.evaluate(() => {
    const fill = (selector: string) => getComputedStyle(document.querySelector(selector) as Element).fill;
    return { text: fill('g.node text'), box: fill('g.node rect') };
  });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(colours).toEqual(
    colorScheme === 'light'
      ? { text: 'rgb(27, 36, 48)', box: 'rgb(238, 242, 248)' }
      : { text: 'rgb(231, 235, 241)', box: 'rgb(34, 45, 59)' },
  );
});

it('no line runs through the title of a frame', async () => {
  const source =
    'flowchart TD\n  a --> c\n  a --> d\n  subgraph g[A frame with a title]\n    c\n    d\n  end\n';
  await drawDiagrams([{ hash: sourceKey(source), source }], { folder, fontFile });
  await show(pictureOf(folder, sourceKey(source)) ?? '');
  const isOver = await page.evaluate(() => {
    const title = [...document.querySelectorAll('text')].find((text) => text.textContent.includes('frame'))!;
    const { left, width, top, height } = title.getBoundingClientRect();
    const points = Array.from({ length: 20 }, (_, at) => left + (width * at) / 20);
    return points.every((x) => document.elementFromPoint(x, top + height / 2)?.localName !== 'path');
  });
  expect(isOver).toBe(true);
});
