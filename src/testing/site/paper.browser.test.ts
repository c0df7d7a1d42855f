import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openTestBrowser, type TestBrowser } from '../browser.ts';
import { rows } from '../length.ts';
import { onePageOfEachKind } from './page-kinds.ts';
import { readPdf, type PdfPage } from './read-pdf.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../../content/exercises');
const exercises = readdirSync(CONTENT).map((file) => path.basename(file, '.md'));
let browser: TestBrowser;

beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(() => browser.close());

const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');

/** What is printed of a page without blanks, and what is wrong with its paper. */
async function print(address: string): Promise<{ text: string; faults: string[] }> {
  const { page } = await browser.visit(`${inject('siteAddress')}${address}`);
  const pages = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const [own = 'TLP:'] = await page.locator('.foot .tlp').allTextContents();
  await page.context().close();
  const text = squeezed(pages.map(({ body }) => body).join(' '));
  const faults = pages.flatMap((one, at) => faultsOf(one, own, `${at + 1} / ${pages.length}`));
  const idle = /Editthispage|Searchwith/.exec(text) ?? [];
  return { text, faults: [...faults, ...idle].map((fault) => `${address}: ${fault}`) };
}

function faultsOf({ top, body, bottom, outside }: PdfPage, label: string, number: string): string[] {
  return [
    ...(top.includes(label) ? [] : [`no ${label} above ${number}`]),
    ...(bottom.includes(label) ? [] : [`no ${label} below ${number}`]),
    ...(bottom.includes(number) ? [] : [`no number ${number}`]),
    ...(body.trim() === '' ? [`nothing on ${number}`] : []),
    ...outside.map((piece) => `cut off on ${number}: ${piece}`),
  ];
}

/** What a file of the shipped content says, as a reader sees it. */
function told(id: string) {
  const text = readFileSync(path.join(CONTENT, `${id}.md`), 'utf8')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '');
  const [before = '', after = ''] = text.split(/^## Injects$/m);
  const moves = after
    .split(/^#### Expected$/m)
    .slice(1)
    .flatMap((part) =>
      [...(part.split(/^##/m)[0] ?? '').matchAll(/^- (.*)$/gm)].map(([, move = '']) => move),
    );
  return {
    moves,
    objectives: [...before.matchAll(/^ {2}- (.*)$/gm)].map(([, one = '']) => one),
    /** Every line below the injects that is long enough to be nobody else's. */
    secrets: [...moves, ...after.split('\n').map((line) => line.replace(/^[-#]+ (\d+ min: )?/, ''))].filter(
      (line) => line.length > 12,
    ),
    questions: [...(after.split(/^## Questions$/m)[1]?.split(/^## /m)[0] ?? '').matchAll(/^- (.*)$/gm)].map(
      ([, one = '']) => one,
    ),
  };
}
const missing = (text: string, wanted: readonly string[]) =>
  wanted.filter((one) => !text.includes(squeezed(one)));

it('the shipped exercises have moves to look for', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(6);
  expect(exercises.flatMap((id) => told(id).moves).length).toBeGreaterThanOrEqual(77);
});

describe.each(rows(exercises.slice(0, 1), exercises))('%s on paper', (id) => {
  const { moves, objectives, secrets, questions } = told(id);

  it('gives those who lead it every move', async () => {
    const { text, faults } = await print(`exercises/${id}/`);
    expect(faults).toEqual([]);
    expect(missing(text, [...moves, ...objectives, ...secrets])).toEqual([]);
  });

  it('gives those who watch it every move and objective with boxes, and the questions', async () => {
    const { text, faults } = await print(`exercises/${id}/observers/`);
    expect(faults).toEqual([]);
    expect(questions.length).toBeGreaterThan(0);
    expect(missing(text, [...moves, ...objectives, ...questions])).toEqual([]);
    const boxes = text.split(squeezed('Met Partly Missed')).length - 1;
    expect(boxes).toBe(moves.length + objectives.length);
  });

  it('gives those who play nothing of what will come', async () => {
    const { text, faults } = await print(`exercises/${id}/players/`);
    expect(faults).toEqual([]);
    expect(text).toContain('Scenario');
    expect(secrets.filter((secret) => text.includes(squeezed(secret)))).toEqual([]);
    expect(text).not.toMatch(/Injects|Expected|Objectives|Observe/);
  });
});

/** `print/` is made of sheets with labels of their own: print.browser.test.ts judges it. */
const SOME = ['guides/run-an-exercise/', 'maturity/board/', 'assess/'];
it('every kind of page carries its label and number on each sheet of paper, and nothing to click', async () => {
  const faults: string[] = [];
  for (const address of rows(SOME, onePageOfEachKind(inject('siteFolder'))).filter((one) => one !== 'print/'))
    faults.push(...(await print(address)).faults);
  expect(faults).toEqual([]);
});
