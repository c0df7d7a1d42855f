import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { anyText } from '../../testing/random/deeds.ts';
import { markdownTable } from '../runs/markdown-table.ts';
import { wordsInMarkdown } from './escape-markdown.ts';
import { printableLine } from './printable.ts';
import { runs } from '../../testing/length.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const read = (markdown: string) => parser.runSync(parser.parse(markdown));

function kinds(markdown: string): Set<string> {
  const found = new Set<string>();
  visit(read(markdown), ({ type }) => void found.add(type));
  return found;
}

it.each([
  ['a *b* _c_ `d` [e](f) <g> | h', 'a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) &lt;g&gt; \\| h'],
  ['see https://evil.example/a_b?x|y then', 'see `https://evil.example/a_b?x\\|y` then'],
  [
    'mail a@b.example @team #12 GH-3 www.x.example',
    'mail `a@b.example` `@team` `#12` `GH-3` `www.x.example`',
  ],
  ['two\r\nlines', 'two lines'],
  ['\u202egnp.exe', '\ufffdgnp.exe'],
])('%j', (text, markdown) => {
  expect(wordsInMarkdown(text)).toBe(markdown);
});

it('foreign text in a table is words, and nothing is lost of it', () => {
  const plain = (text: string) =>
    printableLine(text.toWellFormed().replace(/\r\n?/g, '\n')).replace(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
      const markdown = [
        'Before',
        '',
        ...markdownTable(
          texts.map((_, at) => `H${at}`),
          [texts],
        ),
      ].join('\n');
      expect(
        [...kinds(markdown)].filter(
          (kind) => !/^(root|paragraph|text|table|tableRow|tableCell|inlineCode)$/.test(kind),
        ),
      ).toEqual([]);
      const cells: string[] = [];
      visit(
        read(markdown),
        'tableCell',
        (cell) => void cells.push(toString(cell).replace(/\s+/g, ' ').trim()),
      );
      expect(cells.slice(texts.length)).toEqual(texts.map(plain));
    }),
    { numRuns: runs(200) },
  );
});
