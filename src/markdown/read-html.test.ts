import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../testing/length.ts';
import { parseProse } from './parse-runbook.ts';

const FILE = 'content/guides/a.md';

it.each([
  [
    '<a href="b.md#c">there *now*</a>',
    { text: 'there now', image: false, target: { kind: 'file', path: 'content/guides/b.md', anchor: 'c' } },
  ],
  [
    "<div>\n<img alt='A map' src='../x y.png'>\n</div>",
    { text: 'A map', image: true, target: { kind: 'file', path: 'content/x y.png' } },
  ],
  ['> <A HREF=#x>x</A>', { text: 'x', image: false, target: { kind: 'anchor', anchor: 'x' } }],
])("links of %j count as Markdown's", (text, link) => {
  expect(parseProse(text, FILE).links).toEqual([expect.objectContaining(link)]);
});

it('a link within HTML to what is withheld is none', () => {
  const censor = { hidden: { 'runbooks/b.md': 'withheld-runbook-1' } };
  const { links } = parseProse('<div>\n<a href="../../runbooks/b.md">Secret</a>\n</div>', FILE, censor);
  expect(links).toEqual([]);
});

it.each([
  ['a <video src="a.mp4" controls>b</video>', [['video', undefined, 1, 3]]],
  ['<script>\nif (a < b) document.write("<b>")\n</script>', [['script', undefined, 1, 1]]],
  [
    '<form>\n<input name="a">\n</form>',
    [
      ['form', undefined, 1, 1],
      ['input', undefined, 2, 1],
    ],
  ],
  [
    '> a\n>\n> <p\n>   onclick="x()" align="center" style="c">b</p>',
    [
      ['p', 'onclick', 3, 3],
      ['p', 'style', 3, 3],
    ],
  ],
  ['<td colspan="2" style="a">', [['td', 'style', 1, 1]]],
  ['a <!-- <video> --> `<video>`', []],
  ['<details open>\n<summary>a</summary>\n</details>', []],
])('what no page shows of %j', (text, expected) => {
  const lost = parseProse(text, FILE).lostHtml ?? [];
  expect(
    lost.map(({ tag, attribute, span }) => [tag, attribute, span.start.line, span.start.column]),
  ).toEqual(expected);
});

const NAMES =
  'b p div span video audio iframe form input style script table details summary kbd object svg section font center mark dl nav'.split(
    ' ',
  );
const ATTRIBUTES =
  'title="t1" lang="de" class="c1" style="color: red" onclick="f()" data-x="d1" width="9" open hidden align="left" id="i1"'.split(
    / (?=\w+(?:-\w)?=|open|hidden)/,
  );

it('whatever the sanitiser drops has a finding, and nothing else has one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.subarray(ATTRIBUTES), (name, attributes) => {
      const tag = `<${[name, ...attributes].join(' ')}>`;
      const { html, lostHtml = [] } = parseProse(`x ${tag}y</${name}>\n`, FILE);
      const shown = new RegExp(`<${name}[\\s>]`).test(html);
      if (['table', 'dl', 'style', 'script'].includes(name) && shown === false)
        expect(html).not.toContain(`<${name}`);
      else
        expect(
          lostHtml.some(({ attribute }) => attribute === undefined),
          tag,
        ).toBe(!shown);
      if (!shown) return;
      for (const one of attributes) {
        const attribute = one.split('=')[0] ?? '';
        const kept = new RegExp(`<${name}[^>]*\\s${attribute}(?:=|\\s|>)`).test(html);
        expect(
          lostHtml.some((lost) => lost.attribute === attribute),
          `${tag} ${one} ${html}`,
        ).toBe(!kept);
      }
    }),
    { numRuns: runs(150) },
  );
});
