import { expect, it } from 'vitest';
import { parseProse, parseRunbook } from './parse-runbook.ts';

const FILE = 'content/guides/a.md';

it('a heading in HTML has its anchor on the page, and keeps the place that its author named', () => {
  const { html, headings, places } = parseProse(
    '<h2 id="map" align="center">The <em>plan</em></h2>\n\n> <h3>The\n> plan</h3>\n\n<h2>\n\nWith `code`\n\n</h2>\n\n<div id="Box.1">x</div>\n',
    FILE,
  );
  expect(html).toContain('<h2 id="the-plan" align="center"><a id="map"></a>The <em>plan</em></h2>');
  expect(html).toContain('<h3 id="theplan">');
  expect(html).toContain('<h2 id="with-code">');
  expect(places).toEqual(['map', 'Box.1']);
  expect(headings.map(({ text, span: { start } }) => [text, start.line, start.column])).toEqual([
    ['The plan', 1, 1],
    ['The plan', 3, 3],
    ['With code', 6, 1],
  ]);
});

it('says nothing of what is withheld', () => {
  const censor = { hidden: { 'runbooks/b.md': 'withheld-1' } };
  const text =
    '<h2>Read <a href="../../runbooks/b.md">Secret plan</a> now</h2>\n\n<h3>\n\n[Secret plan](../../runbooks/b.md)\n\n</h3>\n';
  const { html, headings } = parseProse(text, FILE, censor);
  expect(JSON.stringify([html, headings])).not.toMatch(/secret/i);
  expect(headings.map(({ anchor }) => anchor)).toEqual(['read-withheld-now', 'withheld']);
});

it('links to an H1 that repeats the title lead to the top', () => {
  const text = '# Lifts\n\n[Up](#lifts)\n';
  expect(parseProse(text, FILE, undefined, 'Lifts').html).toMatch(/^<a id="lifts"><\/a>\n<p>/);
  expect(parseRunbook(text, 'runbooks/a.md', undefined, 'Lifts').intro).toMatch(/^<a id="lifts"><\/a>\n<p>/);
});

it('links and pictures of a title that are written in HTML stand below it', () => {
  const text = '## Detection <a href="b.md">*log*</a> <img src="a.png" alt="Map">\n';
  const [section] = parseRunbook(text, 'runbooks/a.md').sections;
  expect(section?.title).toBe('Detection log ');
  expect(section?.html).toMatch(/<a href="\/runbooks\/b\/"><em>log<\/em><\/a> <img [^>]*alt="Map"/);
});
