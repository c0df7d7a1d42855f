import { expect, it } from 'vitest';
import { expectedMoves } from './observers-sheet.ts';

it.each([
  ['nothing is expected', '', [], ''],
  ['a list', '<ul>\n<li>One <b>now</b></li>\n<li>Two</li>\n</ul>\n', ['One <b>now</b>', 'Two'], ''],
  [
    'a list in a list is part of its move',
    '<ul><li>One<ul><li>a</li></ul></li></ul>',
    ['One<ul><li>a</li></ul>'],
    '',
  ],
  ['two lists', '<ul><li>One</li></ul><ol><li>Two</li></ol>', ['One', 'Two'], ''],
  [
    'words around a list',
    '<p>First.</p>\n<ul><li>One</li></ul>\n<p>Then.</p>',
    ['One'],
    '<p>First.</p>\n\n<p>Then.</p>',
  ],
  ['words alone', '<p>They <br>call.</p>\n<p>Soon.</p>\n', ['<p>They <br>call.</p>\n<p>Soon.</p>'], ''],
  [
    'a list within a quote is none of its own',
    '<blockquote><ul><li>x</li></ul></blockquote>',
    ['<blockquote><ul><li>x</li></ul></blockquote>'],
    '',
  ],
])('%s', (_, html, moves, notes) => expect(expectedMoves(html)).toEqual({ moves, notes }));
