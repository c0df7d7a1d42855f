import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { changedTree } from '../sample-tree.ts';
import { emptyFolder, treeOnDisk } from '../tree-on-disk.ts';
import { listFiles } from '../../adapters/site/list-files.ts';
import { runBuild } from './build-command.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const LOOK = `name: Sample
logo: { file: content/logo.svg, alt: "" }
accent: "#0b6b35"
nav: [{ title: Status, to: "https://status.example.org/" }, { title: Zqhidden, to: content/pages/zqhidden.md }]
fields: { guide: [{ id: x-register, title: Register, type: text }] }
footer: { text: A line., links: [{ title: Room, to: content/pages/room.md }] }
banner: { text: "<b>Fire</b>", look: incident, until: 9999-12-31, link: { title: Go, to: content/pages/room.md } }`;
const page = (id: string, more: string) => `---\nid: ${id}\ntitle: ${id}\n${more}---\n\n## Words of ${id}\n`;

it('every page of a site has the look of its house, without a script in it, and no trace of what is withheld', async () => {
  const out = path.join(emptyFolder(), 'site');
  const root = treeOnDisk(
    changedTree([
      { file: 'content/site.yml', replace: 'name: Sample', by: LOOK },
      { file: 'content/logo.svg', text: SVG },
      { file: 'content/pages/room.md', text: page('room', 'nav: true\n') },
      { file: 'content/pages/zqhidden.md', text: page('zqhidden', 'tlp: RED\nnav: true\n') },
      {
        file: 'content/guides/why.md',
        replace: 'kind: concept',
        by: 'kind: concept\nx-register: "<i>R-17</i>"',
      },
      {
        file: 'content/guides/why.md',
        replace: 'See',
        by: 'See [the room](../pages/room.md#words-of-room), see',
      },
    ]),
  );
  const { code, err } = await runBuild(['--root', root, '--out', out, '--site', 'https://run.example/']);
  expect(err).toContain('pages');
  expect(code).toBe(0);
  const files = await listFiles(out);
  const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
  const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'));
  expect(pages).toContain('pages/room/index.html');
  for (const file of pages) {
    const html = read(file);
    const parts = [
      '<aside class="banner banner-incident"',
      '&lt;b&gt;Fire&lt;/b&gt;',
      '--accent:light-dark(#0b6b35',
    ];
    for (const part of [...parts, 'assets/content/logo.svg', '>A line.<', 'https://status.example.org/'])
      expect(html, file).toContain(part);
    expect(html, file).not.toMatch(/<b>Fire|<script(?![^>]*\b(?:defer|type="application\/json"))/);
  }
  expect(read('guides/why/index.html')).toContain('href="../../pages/room/#words-of-room"');
  expect(read('guides/why/index.html')).toMatch(
    /<\/h1>(<p class="lead">[^<]*<\/p>)?\s*<dl class="own-facts"><div><dt>Register<\/dt><dd>\s*&lt;i&gt;R-17&lt;\/i&gt;/,
  );
  expect(read('sitemap.xml')).toContain('https://run.example/pages/room/');
  expect(read('sw.js')).toContain('pages/room/');
  expect(read('scripts/search-index.js')).toContain('pages/room/');
  expect(read('maturity/board.svg')).toContain('#0b6b35');
  expect(files.filter((file) => /zqhidden/i.test(file) || /zqhidden/i.test(read(file)))).toEqual([]);
});
