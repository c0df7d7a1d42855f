import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from './html-tags.ts';

it.each([
  ['', []],
  ['plain', [[undefined, 'plain', 'plain']]],
  ['<p>a <b>b</b></p>', [['p', '<p>a <b>b</b></p>', 'a <b>b</b>']]],
  [
    'x<hr><p title=">">y</p>\n',
    [
      [undefined, 'x', 'x'],
      ['hr', '<hr>', ''],
      ['p', '<p title=">">y</p>', 'y'],
      [undefined, '\n', '\n'],
    ],
  ],
  ['<p>never closed', [[undefined, '<p>never closed', '<p>never closed']]],
])('%s is cut into its outermost elements', (html, wanted) =>
  expect(piecesOf(html).map(({ name, html: whole, inner }) => [name, whole, inner])).toEqual(wanted),
);

it('whatever is cut, no letter is lost', () => {
  const bit = fc.constantFrom(
    '<p>',
    '</p>',
    '<br>',
    '<ul a="<b>">',
    '</ul>',
    '<svg/>',
    'x',
    '<',
    '"',
    '<!-- <p> -->',
  );
  fc.assert(
    fc.property(fc.array(bit), (bits) => {
      const html = bits.join('');
      expect(
        piecesOf(html)
          .map((piece) => piece.html)
          .join(''),
      ).toBe(html);
    }),
  );
});
