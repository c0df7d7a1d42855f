import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, inject, it } from 'vitest';
import { TABLES } from '../../domain/exchange/tables/tables.ts';
import { readPage } from '../../adapters/export/pack/read-page.ts';
import { textOf } from '../../adapters/export/pack/tree.ts';
import { readZip } from '../exchange/read-zip.ts';
import { LONG } from '../length.ts';
import { allPages } from './page-kinds.ts';

const site = inject('siteFolder');
const WORD_BY_WORD = LONG ? /^(?:runbooks|records|alerts)\/./ : /^runbooks\/ph[^/]+\/$/;
const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const plain = (href: string) => href.replace(/&(?:amp|#x26);/gi, '&').replaceAll('&#39;', "'");
const bare = (text: string) => text.replace(/\s/g, '');

function readTwin(file: string) {
  const said: string[] = [];
  const links: string[] = [];
  visit(parser.parse(readFileSync(file, 'utf8')) as Root, (node) => {
    if ('value' in node && typeof node.value === 'string') said.push(node.value);
    // GFM makes a link of a bare address, too.
    if (node.type === 'link' && !node.url.endsWith(String(Reflect.get(node.children[0] ?? {}, 'value'))))
      links.push(node.url);
    expect(node.type, file).not.toBe('html');
  });
  return { said: bare(said.join('')), links };
}

it('every page has its Markdown beside it: its words and boxes, and links that lead where the page’s do', async () => {
  const kinds = new Set<string>();
  for (const page of allPages(site).filter((one) => one !== '404.html')) {
    const file = path.join(site, page, 'index.html');
    const html = readFileSync(file, 'utf8');
    if (html.includes('http-equiv="refresh"')) continue;
    expect(html, page).toContain('<link rel="alternate" type="text/markdown" href="index.md">');
    // Every page has one; one of each kind, and some more, are read word by word.
    const twin = readFileSync(path.join(site, page, 'index.md'), 'utf8');
    expect(twin.length, page).toBeGreaterThan(40);
    const kind = page.split('/')[0] ?? '';
    if (kinds.has(kind) && !WORD_BY_WORD.test(page)) continue;
    kinds.add(kind);
    const { said, links } = readTwin(path.join(site, page, 'index.md'));
    const { main } = await readPage(site, path.join(page, 'index.html'));
    const hrefs = new Set([...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => plain(href ?? '')));
    visit(main, 'element', (node) => {
      const { tagName, properties } = node;
      const classes = properties['className'];
      if (Array.isArray(classes) && classes.includes('paper')) return 'skip';
      if (properties['hidden'] !== undefined || properties['ariaHidden'] === 'true') return 'skip';
      if (/^(?:h1|pre|dd|td)$/.test(tagName)) {
        const isPlain = node.children.every(
          (child) => child.type === 'text' || (child.type === 'element' && child.tagName === 'code'),
        );
        if (isPlain) expect(said, `${page}: ${textOf(node)}`).toContain(bare(textOf(node)));
      }
      return undefined;
    });
    expect(
      links.filter((link) => !hrefs.has(link)),
      page,
    ).toEqual([]);
    expect(twin.match(/^\s*- \[ \] /gm)?.length ?? 0, page).toBe(
      html.match(/<li class="check"/g)?.length ?? 0,
    );
  }
  expect(kinds.size).toBeGreaterThan(12);
});

it('llms.txt stands at the root', () => {
  expect(readFileSync(path.join(site, 'llms.txt'), 'utf8')).toMatch(/^# .+\n\n> /);
});

it('the workbook of the tables lies where the pages of maturity link it, with a sheet for each table', () => {
  const sheets = readZip(readFileSync(path.join(site, 'api/v1/readyroom.xlsx')));
  expect([...sheets.keys()].filter((file) => /worksheets\/sheet\d+\.xml$/.test(file))).toHaveLength(
    TABLES.length,
  );
  for (const page of ['maturity', 'maturity/board'])
    expect(readFileSync(path.join(site, page, 'index.html'), 'utf8')).toContain('api/v1/readyroom.xlsx"');
});
