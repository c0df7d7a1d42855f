import { expect, it } from 'vitest';
import { markMoves } from './exercise-moves.ts';
import { expectedMoves } from './observers-sheet.ts';

const marks = (html: string) =>
  [...html.matchAll(/<(\w+)[^>]*? data-move="([^"]*)"/g)].map(([, tag, key]) => [tag, key]);

it.each<[string, string, string[], string[][]]>([
  [
    'each item of a list',
    '<ul>\n<li>Call <b>her</b>.</li>\n<li class="x">Wait.</li>\n</ul>',
    ['li', 'li'],
    [[], []],
  ],
  [
    'items of every list beside others',
    '<ul><li>a</li></ul><p>then</p><ol><li>b</li></ol>',
    ['li', 'li'],
    [[], []],
  ],
  ['an item with all that stands below it', '<ul><li>a<ul><li>b</li></ul></li></ul>', ['li'], [[]]],
  ['all of a text without a list', '<p>Somebody <a href="/roles/">asks</a>.</p>', ['div'], [['/roles/']]],
  [
    'what it links to, decoded',
    '<ul><li><a class="x" href="/runbooks/a/#s%C3%A3o">x</a> <a href="/b/">y</a></li></ul>',
    ['li'],
    [['/runbooks/a/#são', '/b/']],
  ],
  ['no tag of a quoted text', '<ul><li title="<li>">a</li></ul>', ['li'], [[]]],
  ['a quoted list as a part of one', '<blockquote><ul><li>a</li></ul></blockquote>', ['div'], [[]]],
  ['nothing of nothing', ' \n', [], []],
])('marks %s', (_, html, tags, hrefs) => {
  const { html: marked, moves } = markMoves(html);
  expect(marks(marked).map(([tag]) => tag)).toEqual(tags);
  expect(marks(marked).map(([, key]) => key)).toEqual(moves.map(({ key }) => key));
  expect(moves.map((move) => move.hrefs)).toEqual(hrefs);
  // Observers mark the same moves on paper.
  expect(expectedMoves(marked).moves).toHaveLength(moves.length);
  expect(marked.replace(/ data-move="[^"]*"/g, '').replace(/^<div>|<\/div>$/g, '')).toBe(html);
});

it('a move keeps its key where it stands elsewhere, and twins have their own', () => {
  const keys = (...items: string[]) =>
    markMoves(`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`).moves.map(({ key }) => key);
  const [a, b] = keys('Call her.', 'Wait.');
  expect(keys('Wait.', '<em>Call</em>  her.')).toEqual([b, a]);
  expect(new Set(keys('Wait.', 'Wait.', 'Wait.')).size).toBe(3);
});
