import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepDiagram } from '../disk/kept-diagrams.ts';
import { sourceKey } from '../../domain/text/text-key.ts';
import type { Programme } from '../../domain/model/programme.ts';
import { parseProse } from '../../markdown/parse-runbook.ts';
import { diagramFigure, drawnIn, embedDiagrams } from './embed-diagrams.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-embed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const drawn = drawnIn(folder);
const text = (source: string) => `Words.\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`;
const html = (...sources: string[]) => {
  const programme = {
    guides: sources.map((source) => ({ body: parseProse(text(source), 'content/guides/x.md') })),
  } as unknown as Programme;
  return embedDiagrams(programme, drawn).guides.map(({ body }) => body.html);
};
const code = '<pre><code class="language-mermaid">pie\n "a &#x3C; b": 1\n</code></pre>';

it('leaves an undrawn diagram to the reader', () => {
  const hash = sourceKey('pie\n "a < b": 1');
  expect(html('pie\n "a < b": 1')[0]).toContain(
    `<figure class="diagram" data-diagram="${hash}">${code}</figure>`,
  );
});

it('puts a picture before its source, with ids of its own in each place', async () => {
  const hash = sourceKey('pie\n "b": 1');
  await keepDiagram(folder, hash, { svg: `<svg id="d${hash}"><g id="d${hash}-2"/></svg>` });
  const [first, second] = html('pie\n "b": 1', 'pie\n "b": 1');
  expect(first).toContain(
    `<figure class="diagram" data-drawn="${hash}"><svg id="d${hash}"><g id="d${hash}-2"/></svg><details class="source">`,
  );
  expect(second).toContain(`<svg id="d${hash}x2"><g id="d${hash}x2-2"/></svg>`);
});

it('says why a refused one is not drawn, and gives the browser no key to try it', async () => {
  const hash = sourceKey('pie\n "c": x');
  await keepDiagram(folder, hash, {
    refused: { hash, kind: 'syntax', message: 'unexpected "<x>"', line: 2 },
  });
  expect(html('pie\n "c": x')[0]).toContain(
    '<figure class="diagram"><p class="refused">This diagram is not drawn: unexpected "&#x3C;x>".</p><pre>',
  );
});

it('makes the same figure for a diagram from content', () => {
  expect(diagramFigure('pie\n "a < b": 1\n', drawn)).toBe(
    `<figure class="diagram" data-diagram="${sourceKey('pie\n "a < b": 1')}">${code}</figure>`,
  );
});
