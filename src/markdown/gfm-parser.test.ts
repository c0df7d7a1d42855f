import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { seededRandom } from '../bench/random.ts';
import { parseGfm } from './gfm-parser.ts';

const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const PIECES = [
  ...['@', 'a@b.co', ' www.a.org ', 'Www.Q.org', 'wwww.x', 'http://x.y/z', 'HTTPS://Q.org', 'mailto:a@b.co'],
  ...[
    'xmpp:a@b.co',
    '&#64;',
    '&amp;',
    '\\@',
    '**',
    '`',
    '~~',
    '_',
    '[x](y)',
    '[^1]',
    '<b>',
    '\n',
    '\n\n- [ ] ',
  ],
  ...['\n| a | b |\n|--|--|\n', 'word', ' '],
];

it.each([
  ['nothing to link', 'Plain *text* of a ~~step~~, h and w.'],
  ['an address that is an entity', 'a&#64;b.co'],
  ['an address in a link', '[a@b.co](x.md)'],
  ['all three', 'a@b.co www.a.org https://a.org'],
])('parses %s as remark does', (_, text) => {
  expect(parseGfm(text)).toEqual(remark.parse(text));
});

it('parses what the product ships as remark does', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  for (const file of globSync('{content,runbooks}/**/*.md', { cwd: root })) {
    const text = readFileSync(path.join(root, file), 'utf8');
    expect(parseGfm(text), file).toEqual(remark.parse(text));
  }
});

it('parses any mixture as remark does', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: 12 }, () => random.pick(PIECES)).join('');
    expect(parseGfm(text), JSON.stringify(text)).toEqual(remark.parse(text));
  }
});
