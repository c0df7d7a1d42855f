import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepDiagram } from '../disk/kept-diagrams.ts';
import { diagramFolder } from './diagram-folder.ts';
import { beginDrawing, drawDiagrams, examineDiagrams } from './draw-diagrams.ts';
import { BROWSER_VARIABLE } from '../browser/open-browser.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readyroom-draw-'));
  vi.stubEnv(BROWSER_VARIABLE, 'none');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const pie = { hash: 'a', source: 'pie\n "a": 1' };
const loose = { hash: 'b', source: '%%{init: {"securityLevel":"loose"}}%%\npie\n "a": 1' };

it('leaves diagrams undrawn where there is no browser, and still says what is unsafe', async () => {
  const report = await drawDiagrams([pie, loose], { folder });
  expect(report).toEqual({
    drawn: [],
    problems: [
      {
        hash: 'b',
        kind: 'unsafe',
        line: 1,
        message: 'a diagram may not set "securityLevel"; take the setting out',
      },
    ],
    browser: 'none',
  });
});

it('asks for no browser where all is drawn or refused', async () => {
  await keepDiagram(folder, 'a', { svg: '<svg/>' });
  expect(await drawDiagrams([pie, pie, loose], { folder })).toMatchObject({
    drawn: ['a'],
    browser: 'unneeded',
  });
  expect(await drawDiagrams([], { folder })).toEqual({ drawn: [], problems: [], browser: 'unneeded' });
});

it('says before it draws what has a picture, what is refused and what is on its way', async () => {
  await keepDiagram(folder, 'd', { svg: '<svg/>' });
  const drawn = { hash: 'd', source: 'pie' };
  const other = { hash: 'c', source: 'pie\n "c": 1' };
  const examined = await examineDiagrams([pie, drawn, loose, other, pie], folder);
  const { before, awaited, finished } = beginDrawing(examined, { folder }, [other]);
  expect(before).toMatchObject({ drawn: ['d'], problems: [{ hash: 'b', kind: 'unsafe' }] });
  expect([...awaited]).toEqual(['c']);
  expect(await finished).toMatchObject({ ...before, browser: 'none' });
});

it('keeps pictures apart by version and font', () => {
  const font = path.join(folder, 'font.woff2');
  writeFileSync(font, 'x');
  expect(diagramFolder('/c')).toMatch(/^\/c\/diagrams\/mermaid-\d+\.\d+\.\d+-[0-9a-f]{16}-system$/);
  expect(diagramFolder('/c', font)).not.toBe(diagramFolder('/c'));
});
