import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestingRead, nestingWritten } from '../testing/read-nesting.ts';
import { parseProse, parseRunbook, parseSharedStep } from './parse-runbook.ts';

const ELEMENTS =
  'a abbr address article aside b blockquote body button caption center code col colgroup dd details div dl dt em ' +
  'figure font form frameset h2 h3 head hr html i iframe img input kbd label li main marquee math menu nav nobr ' +
  'noscript object ol option p plaintext pre q rp rt ruby script select span strike style summary svg table tbody td ' +
  'template textarea tfoot th thead title tr u ul video xmp';
const TAGS = ELEMENTS.split(' ').flatMap((name) => [`<${name}>`, `</${name}>`]);
const RAW = [
  ...TAGS,
  ...['<a href="#x">', '<a id="y">', '<td colspan="2">', '<li class="task-list-item">', '<details open>'],
  ...[
    '<p title="<h1 onclick=1 x">',
    '<b title=\'a" href="/x\'>',
    '<!-- c -->',
    '<!-->',
    '<![CDATA[',
    '<?x?>',
    '</',
  ],
  ...[
    '<svg><style>',
    '<math><mi>',
    '<svg/onload=1>',
    '<img src="a.png" alt="</main>">',
    '<br/>',
    '</br>',
    '</p>',
  ],
];
const WORDS = [
  'word',
  ' ',
  '\n',
  '\n\n',
  '\n\n',
  '&#13;',
  '&lt;',
  '&amp;',
  '\u00a0',
  '"',
  "'",
  '`<b>`',
  '*a*',
  '**b**',
];
const MARKS = [
  ...[
    '[x](#y)',
    '[^1]',
    '[a[^1]](b.md)',
    '\n\n[^1]: note [z](#z)\n\n',
    '![p](a.png)',
    'https://a.example',
    '\n- ',
    '\n- [ ] ',
  ],
  ...[
    '\n1. ',
    '\n> ',
    '\n    ',
    '\n```\n',
    '\n```mermaid\n',
    '\n| a | b |\n|--|:-:|\n| ',
    ' | ',
    '\n## H\n',
    '\n### S\n',
  ],
  ...[
    '**Verify:** ',
    '**Caution:** ',
    ' · ',
    '**If it fails:** ',
    '\n- **Yes** → [S](#s)\n',
    '\n***\n',
    '\\\n',
  ],
];
/** Text and raw HTML as an author, or an attacker, may mix them; at times one element many times within itself. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...RAW), fc.constantFrom(...WORDS), fc.constantFrom(...MARKS)), {
    minLength: 1,
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

/** Every piece of HTML in what was parsed. */
function piecesOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['html', 'intro'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => piecesOf(item, name));
}

/** Where pages put HTML: what ends at the next of its kind stands around it. */
const PLACES: ((html: string) => string)[] = [
  (html) => `<main><div class="prose">${html}</div><footer></footer></main>`,
  (html) => `<main><ol><li><div>${html}</div></li></ol></main>`,
  (html) => `<main><dl><div><dt>Verify</dt><dd>${html}</dd></div></dl></main>`,
  (html) => `<main><table><tbody><tr><td><div>${html}</div></td></tr></tbody></table></main>`,
  (html) => `<main><details><summary>a</summary><div>${html}</div></details></main>`,
];

function judge(markdown: string): number {
  const parsed = [parseRunbook, parseProse, parseSharedStep].flatMap((parse) =>
    piecesOf(parse(markdown, 'runbooks/a.md')),
  );
  for (const html of parsed) {
    for (const place of PLACES)
      expect(nestingRead(place(html)), JSON.stringify({ markdown, html })).toEqual(
        nestingWritten(place(html)),
      );
  }
  return parsed.length;
}

describe('what is written is read back as the same tree', () => {
  it('whatever is mixed', () => {
    let pieces = 0;
    fc.assert(
      fc.property(text, (markdown) => void (pieces += judge(markdown))),
      { numRuns: 400 },
    );
    expect(pieces).toBeGreaterThan(400);
  });

  it.each([
    ['a table in a caption', `${'<table><caption><table></table></caption></table>\n\n'.repeat(7)}`],
    ['a block in a fact', '### S\n**Verify:** <pre>x</pre> y'],
    ['a link in a link', '[a[^1]](b.md)\n\n[^1]: c'],
    ['an item alone', '<li>a</li>\n\n<dd>b</dd>\n\n<td>c</td>'],
    ['a comment before a block', '<!-- a --><div>\n\nb'],
    ['what takes all that follows', '<plaintext>\n\n- a\n\n<textarea>\n\n</textarea>'],
    ['a tag in an attribute', '<p title="<h1 onclick=1 x">a</p>'],
  ])('%s', (_, markdown) => expect(judge(`${markdown}\n`)).toBeGreaterThan(0));
});

it('keeps what a forge shows of raw HTML', () => {
  const { html } = parseProse(
    '<table><caption>Who</caption><tr><th colspan="2" scope="col">A<td rowspan="3" align="right">1</table>\n\n' +
      '<details open><summary>S</summary>\n\nT\n\n</details>\n\n' +
      '<kbd>K</kbd> <sub>1</sub> <sup>2</sup> <mark>m</mark><br> <abbr title="Role">R</abbr>\n\n' +
      '<dl><dt>a</dt><dd>b</dd></dl>\n\n<ol start="4"><li value="7">x</li></ol>\n',
    'content/guides/a.md',
  );
  for (const kept of [
    '<caption>Who</caption>',
    '<th colspan="2" scope="col">A</th><td rowspan="3" align="right">1</td>',
    '<details open><summary>S</summary>',
    '<kbd>K</kbd> <sub>1</sub> <sup>2</sup> <mark>m</mark><br> <abbr title="Role">R</abbr>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
    '<ol start="4"><li value="7">x</li></ol>',
  ])
    expect(html).toContain(kept);
});

it('gives marks to what they were made for, whatever raw HTML stands before it', () => {
  const { html, headings } = parseProse(
    '<h2>raw</h2>\n\n## One\n\n<ul><li class="task-list-item">raw</li></ul>\n\n- [ ] box <b>x</b>\n\n```mermaid\nflowchart LR\n```\n',
    'content/guides/a.md',
  );
  expect(headings.map(({ anchor }) => anchor)).toEqual(['raw', 'one']);
  expect(html).toContain('<h2 id="raw">raw</h2>');
  expect(html).toContain('<h2 id="one">One</h2>');
  expect(html).toContain('<li>raw</li>');
  expect(html.match(/data-check="[a-z0-9]+"/g)).toHaveLength(1);
  expect(html).toContain('data-diagram=');
});
