import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../../testing/memory-files.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { judgeDrawing } from './judge-drawing.ts';
import { publishProgramme } from './publish-programme.ts';
import { readProgramme } from './read-programme.ts';

const svg = (inside: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

describe('a drawing', () => {
  it.each([
    ['shapes', '<path d="M0 0"/><text>on = off, "quoted" and isn\'t</text>'],
    ['a look of its own', '<style>.a{fill:url(#g)}</style><rect style="fill:url(#g)"/>'],
    ['a raster inside', '<image href="data:image/png;base64,AA"/>'],
    ['a part used twice', '<g id="a"/><use xlink:href="#a"/>'],
    ['a comment about scripts', "<!-- <script> is'nt here --><g/>"],
  ])('is shown: %s', (_, inside) => expect(judgeDrawing(svg(inside))).toBeUndefined());

  it.each([
    ['<script>go()</script>'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>'],
    ['<g a=">" onload="go()"/>'],
    ["<g\nonclick\n=\n'go()'/>"],
    ['<foreignObject/>'],
    ['<a href="javascript:go()"><g/></a>'],
    ['<a xlink:href="&#106;avascript:go()"><g/></a>'],
    ['<image href="https://example.org/a.png"/>'],
    ['<image href="data:image/svg+xml,x"/>'],
    ['<style>@import "a.css";</style>'],
    ['<rect fill="url(https://example.org/a)"/>'],
    ['<set attributeName="href" to="javascript:go()"/>'],
    ['<?xml-stylesheet href="a.css"?>'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]>'],
    ['<![CDATA[<!--]]><script/><![CDATA[-->]]>'],
    ['<g'],
  ])('is refused: %s', (inside) => expect(judgeDrawing(svg(inside))).toBeDefined());
});

async function published(
  text: string,
  more: Record<string, string> = {},
  carried = ['content/files/call tree.pdf'],
) {
  const changes = [
    ...carried.map((file) => ({ file, text: 'x' })),
    ...Object.entries(more).map(([file, words]) => ({ file, text: words })),
    { file: 'content/guides/why.md', replace: 'See', by: `${text}\n\nSee` },
  ];
  const read = await readProgramme(filesInMemory(changedTree(changes)));
  const programme = await publishProgramme(read, 'AMBER');
  const guide = programme.guides.find(({ id }) => id === 'why');
  return { files: (programme.attachments ?? []).map(({ file }) => file), html: guide?.body.html ?? '' };
}
const secret = (text: string) =>
  `---\nid: secret\ntitle: Secret\nsummary: Secret.\nkind: concept\ntlp: RED\n---\n\n${text}\n`;

describe('an attachment', () => {
  it.each([
    ['with escapes', '[a](../files/call%20tree.pdf#page=2)'],
    ['between angles', '[a](<../files/call tree.pdf#page=2>)'],
    ['from the root', '[a](/content/files/call%20tree.pdf#page=2)'],
    ['as HTML', '<a href="../files/call%20tree.pdf#page=2">a</a>'],
  ])('is published where a page links it %s', async (_, link) => {
    const { files, html } = await published(link);
    expect(files).toEqual(['content/files/call tree.pdf']);
    expect(html).toContain('href="/assets/content/files/call%20tree.pdf#page=2"');
  });

  it('is not where nothing links it, or only a withheld file', async () => {
    expect((await published('')).files).toEqual([]);
    const link = '[a](<../files/call tree.pdf>)';
    expect((await published('', { 'content/guides/secret.md': secret(link) })).files).toEqual([]);
  });

  it('has the highest label of those that link it', async () => {
    const link = '[a](<../files/call tree.pdf>)';
    const { files, html } = await published(link, { 'content/guides/secret.md': secret(link) });
    expect(files).toEqual([]);
    expect(html).not.toContain('call');
  });

  it.each(['Plan %231 (Süd) 100%25.pdf', 'Plan %231 (Su\u0308d) 100%25.pdf'])(
    '%s is found under either form of its name',
    async (name) => {
      for (const form of ['NFC', 'NFD']) {
        const file = `content/files/${decodeURIComponent(name).normalize(form)}`;
        const { files, html } = await published(`[a](<../files/${name}>)`, {}, [file]);
        expect(files).toEqual([file.normalize('NFC')]);
        expect(html).toContain('Plan%20%231%20(S%C3%BCd)%20100%25.pdf');
      }
    },
  );

  it('that is a drawing is shown, not opened', async () => {
    const { html } = await published('[a](a.svg) ![A map](a.svg)', {}, ['content/guides/a.svg']);
    expect(html).toContain('<span class="dead">a</span>');
    expect(html).toContain('src="/assets/content/guides/a.svg"');
  });
});

describe('an attachment that front matter names', () => {
  const FILE = 'content/files/report.pdf';
  const evidence = (ref: string, more: Record<string, string> = {}) =>
    programmeOf([
      { file: FILE, text: 'x'.repeat(1500) },
      ...Object.entries(more).map(([file, text]) => ({ file, text })),
      {
        file: 'content/assessments/endpoint-telemetry.md',
        replace: 'title: Coverage report, ref: https://example.org/coverage',
        by: `title: Coverage report, ref: ${JSON.stringify(ref)}`,
      },
    ]);
  const programmeOf = async (changes: Parameters<typeof changedTree>[0]) =>
    publishProgramme(await readProgramme(filesInMemory(changedTree(changes))), 'AMBER');

  it.each(['../files/report.pdf', 'content/files/report.pdf', '/content/files/report.pdf#page=2'])(
    'is published as evidence: %s',
    async (ref) => {
      const { attachments, assessments } = await evidence(ref);
      expect(attachments).toEqual([{ file: FILE, bytes: 1500 }]);
      expect(assessments[0]?.body.refs).toMatchObject([{ ref, path: FILE, sure: true }]);
      expect(assessments[0]?.body.refs?.[0]?.href).toMatch(/^\/assets\/content\/files\/report\.pdf/);
    },
  );

  it.each(['Share IR, report.pdf', 'https://example.org/report.pdf', 'GRC register: files/report.pdf'])(
    'is none where it lies elsewhere: %s',
    async (ref) => {
      const { attachments, assessments } = await evidence(ref);
      expect(attachments).toEqual([]);
      expect(assessments[0]?.body.refs?.some(({ sure }) => sure)).not.toBe(true);
    },
  );

  it('is published as a source', async () => {
    const by = 'kind: concept\nreferences: [{ title: Report, url: ../files/report.pdf }]';
    const { attachments } = await programmeOf([
      { file: FILE, text: 'x' },
      { file: 'content/guides/why.md', replace: 'kind: concept', by },
    ]);
    expect(attachments).toEqual([{ file: FILE, bytes: 1 }]);
  });

  it('is not where a withheld file names it too, and leaves no name', async () => {
    const programme = await evidence(`../files/report.pdf`, {
      'content/guides/secret.md': secret('[a](<../files/report.pdf>)'),
    });
    expect(programme.attachments).toEqual([]);
    expect(JSON.stringify(programme)).not.toMatch(/report\b|Coverage/i);
    expect(programme.assessments[0]?.meta.evidence?.[0]).toMatchObject({
      title: 'withheld',
      ref: 'withheld',
    });
  });

  it('a page that is withheld has no name as evidence either', async () => {
    const programme = await evidence('content/guides/secret.md', { 'content/guides/secret.md': secret('x') });
    expect(JSON.stringify(programme)).not.toMatch(/guides\/secret|Coverage/);
  });
});
