import { expect, it } from 'vitest';
import { parseTree } from './parse-tree.ts';
import { readExcuses } from './read-excuses.ts';

const covers = (text: string) =>
  readExcuses(parseTree(text)).map((excuse) => [excuse.code, excuse.covers.first, excuse.covers.last]);

it.each<[string, string, [string, number, number][]]>([
  ['the paragraph below', '<!-- readyroom-allow a/b: why -->\none\ntwo\n\nthree\n', [['a/b', 1, 3]]],
  ['across a blank line', '<!-- readyroom-allow a/b: why -->\n\none\n', [['a/b', 1, 3]]],
  [
    'a heading, not what stands under it',
    '<!-- readyroom-allow a/b: why -->\n\n### One\n\ntwo\n',
    [['a/b', 1, 3]],
  ],
  ['code with blank lines', '<!-- readyroom-allow a/b: why -->\n```\na\n\nb\n```\n', [['a/b', 1, 6]]],
  [
    'one above another',
    '<!-- readyroom-allow a/b: x -->\n<!-- readyroom-allow c/d: y -->\none\n',
    [
      ['a/b', 1, 3],
      ['c/d', 2, 3],
    ],
  ],
  ['its own line among words', 'one <!-- readyroom-allow a/b: why --> two\nthree\n', [['a/b', 1, 1]]],
  [
    'the next paragraph of a list item',
    '- one\n\n  <!-- readyroom-allow a/b: why -->\n\n  two\n- three\n',
    [['a/b', 3, 5]],
  ],
  ['nothing at the end', 'one\n\n<!-- readyroom-allow a/b: why -->\n', [['a/b', 3, 3]]],
])('covers %s', (_, text, expected) => expect(covers(text)).toEqual(expected));

it('reads code and reason, and what is missing of them', () => {
  const read = (comment: string) =>
    readExcuses(parseTree(`${comment}\n`)).map(({ code, reason }) => [code, reason]);
  expect(read('<!-- readyroom-allow a/b: it is\n  so: really -->')).toEqual([['a/b', 'it is so: really']]);
  expect(read('<!-- readyroom-allow a/b -->')).toEqual([['a/b', '']]);
  expect(read('<!--readyroom-allow-->')).toEqual([['', '']]);
  expect(read('<!-- readyroom-allowed a/b: x --> <!-- id: x -->')).toEqual([]);
  expect(read('`<!-- readyroom-allow a/b: x -->`')).toEqual([]);
});

it('gives the place of the comment', () => {
  const [excuse] = readExcuses(parseTree('\n\n<!-- id: x --> <!-- readyroom-allow a/b: x -->\n'));
  expect(excuse?.span).toEqual({ start: { line: 3, column: 16 }, end: { line: 3, column: 47 } });
});
