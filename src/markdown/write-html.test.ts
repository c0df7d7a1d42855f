import type { Root } from 'mdast';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { seededRandom } from '../bench/random.ts';
import { colourTree } from './colour-tree.ts';
import { parseTree, walk } from './parse-tree.ts';
import { cleanHtml } from './render-html.ts';
import { writeHtml } from './write-html.ts';

const PIECES = [
  ...[
    'word',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n\n',
    '- ',
    '\n- ',
    '\n- [ ] ',
    '\n- [x] ',
    '\n  - ',
    '\n1. ',
    '\n2) ',
    '\n> ',
  ],
  ...[
    '*a*',
    '**b**',
    '_',
    '**',
    '`c < d`',
    '``\n``',
    '&',
    '<',
    '&lt;',
    '&nbsp;',
    '<!-- no -->',
    '\n<!-- id: x -->\n',
    '<b>',
  ],
  ...[
    '\n```sh\nrm & < x\n```\n',
    '\n```\n```\n',
    '\n```kql\nT | where a == "&<b>" // c\r\n\td\n```\n',
    '\n```mermaid\nflowchart\n```\n',
    '\n    code\n',
    '\\\n',
    '\u00a0',
    '\t',
  ],
  ...['[x](y.md)', '\n***\n', '\n| a |\n|--|\n', '# h', '~~z~~', '<!-- a', '-->', '<!-->'],
];

/** Of every block, and of all together: how many the short way wrote. */
function compare(text: string): number {
  const root: Root = parseTree(text);
  colourTree(root);
  let written = 0;
  const groups = [root.children, ...root.children.map((node) => [node])];
  for (const nodes of groups) {
    const html = writeHtml(nodes);
    if (html === undefined) continue;
    written++;
    expect(html, JSON.stringify(text)).toBe(cleanHtml(nodes, { file: 'runbooks/a.md' }));
  }
  expect([...walk(root)].length).toBeGreaterThan(0);
  return written;
}

it('writes what the product ships as the pipeline does', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const written = globSync('{content,runbooks}/**/*.md', { cwd: root }).map((file) =>
    compare(readFileSync(path.join(root, file), 'utf8').replace(/^---[^]*?\n---\n/, '')),
  );
  expect(written.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
});

it('writes any mixture as the pipeline does', () => {
  const random = seededRandom(11);
  let written = 0;
  for (let round = 0; round < 2000; round++)
    written += compare(Array.from({ length: 2 + random.below(12) }, () => random.pick(PIECES)).join(''));
  expect(written).toBeGreaterThan(2000);
});
