import { expect, it } from 'vitest';
import { compareRecording, ROOT } from './recording.ts';
import { digestOf, FACETS, shapeOf } from './shape-of-html.ts';

it('our pages show of what is shipped what the forge shows', () => {
  const { judged, differences } = compareRecording('shipped.json', ROOT, (file) => [file]);
  expect(differences).toEqual([]);
  // Text that was changed since is judged when it is recorded again (CONTRIBUTING).
  expect(judged.length).toBeGreaterThan(80);
});

it.each([
  ['a word', '<p>One two</p>', '<p>One</p>', ['words']],
  ['a word twice', '<p>One one</p>', '<p>One</p>', ['words']],
  ['a link', '<p><a href="#a">One</a></p>', '<p>One</p>', ['links']],
  ['a picture', '<p><img alt="Map"></p>', '<p>Map</p>', ['links']],
  ['a number', '<ol start="7"><li>A</li></ol>', '<ol><li>A</li></ol>', ['numbers']],
  ['a side', '<table><tr><td align="right">1', '<table><tr><td>1', ['cells']],
  ['a box', '<ul><li><input type="checkbox"> A</li></ul>', '<ul><li>A</li></ul>', ['boxes']],
  ['a level', '<h2>A</h2>', '<h3>A</h3>', ['headings']],
])('%s is seen', (_what, forge, page, facets) => {
  const [one, other] = [digestOf(shapeOf(forge)), digestOf(shapeOf(page))];
  expect(FACETS.filter((_facet, at) => one[at] !== other[at])).toEqual(facets);
});

it.each([
  ['<p>One <code>two</code></p>', '<p>One\n\n two.</p>'],
  ['<p>A<b>B</b></p>', '<p>AB</p>'],
  ['<li><input type="checkbox" disabled> A</li>', '<li class="check" data-check="x">A</li>'],
  ['<a href="gone.md">A</a>', '<span class="dead">A</span>'],
])('%s is as good as %s', (forge, page) => expect(digestOf(shapeOf(page))).toEqual(digestOf(shapeOf(forge))));
