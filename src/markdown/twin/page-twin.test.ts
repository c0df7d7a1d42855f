import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { escapeText } from '../write-html.ts';
import { pageTwin } from './page-twin.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const page = (main: string) =>
  `<!doctype html><html><head><title>no</title></head><body><p class="sample">S</p><main id="Main">${main}</main><footer><div class="foot-inner"><span>F</span><span>Search <kbd>/</kbd></span></div></footer></body></html>`;

/** What a reader of the Markdown is told: words without their spaces, addresses, and whether HTML came through. */
function told(text: string) {
  const words: string[] = [];
  const links: string[] = [];
  let raw = 0;
  visit(parser.parse(text) as Root, (node) => {
    if ('value' in node && typeof node.value === 'string') words.push(node.value);
    if (node.type === 'link' || node.type === 'image') links.push(node.url);
    if (node.type === 'html') raw += 1;
  });
  return { words: words.join('').replace(/[\s\u00a0]/g, ''), links, raw };
}

describe('the twin of a page', () => {
  it.each([
    ['<h1>A <b>b</b></h1><p class="lead">C</p>', '# A **b**\n\nC'],
    [
      '<p>1. not a list</p><p>- nor this</p><p># nor a heading</p>',
      '1\\. not a list\n\n\\- nor this\n\n\\# nor a heading',
    ],
    ['<p>&lt;script&gt; &amp;amp; [x](y) *z* a_b</p>', '&lt;script> &amp;amp; \\[x\\](y) \\*z\\* a_b'],
    ['<ul><li class="check" data-check="k"> One <a href="#a">two</a></li></ul>', '- [ ] One [two](#a)'],
    ['<ol><li>A<ul><li>B</li></ul></li><li>C</li></ol>', '1. A\n\n   - B\n\n2. C'],
    ['<dl><div><dt>Term</dt><dd>what</dd></div></dl>', '- **Term**: what'],
    [
      '<pre><code class="language-kusto"><span class="hl-x">let</span> a = "`";\n</code></pre>',
      '```kusto\nlet a = "`";\n```',
    ],
    ['<pre><code>```\nin\n```</code></pre>', '````\n```\nin\n```\n````'],
    [
      '<table><caption>T</caption><thead><tr><th>A</th><th>B|C</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
      'T\n\n| A | B\\|C |\n| --- | --- |\n| 1 |  |',
    ],
    ['<details><summary>More</summary><p>in it</p></details>', 'More\n\nin it'],
    [
      '<button>No</button><div hidden>No</div><p class="paper">No</p><span aria-hidden="true">No</span><script>no()</script><style>no{}</style><p>Yes</p>',
      'Yes',
    ],
    [
      '<figure><svg><title>Flow</title><desc>Two steps.</desc><text>no</text></svg></figure>',
      'Flow. Two steps.',
    ],
    ['<p><span class="badge">SEV1</span><span class="badge">active</span></p>', 'SEV1 active'],
    ['<p><code>!</code><code>=</code></p>', '`!` `=`'],
    ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['<p><img src="../x (1).png" alt="A ] picture"></p>', '![A \\] picture](<../x (1).png>)'],
  ])('%s', (html, text) => {
    expect(pageTwin(page(html))).toBe(`${text}\n\n---\n\nS · F\n`);
  });

  it('says every word of the page once, whatever they are, with its addresses, and no HTML', () => {
    const words = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^[-+=#>|*_`~&;:.()[\]<!\\ \n0-9a-z]{0,14}$/),
    );
    const inline = fc.letrec<{ one: string }>((tie) => ({
      one: fc.oneof(
        { depthSize: 'small' },
        words.map(escapeText),
        fc
          .tuple(fc.constantFrom('b', 'strong', 'em', 'i', 'del', 'code', 'span', 'small'), tie('one'))
          .map(([tag, inner]) =>
            tag === 'code' ? `<code>${inner.replace(/<[^>]*>/g, '')}</code>` : `<${tag}>${inner}</${tag}>`,
          ),
        fc.array(tie('one'), { maxLength: 3 }).map((parts) => parts.join('')),
      ),
    })).one;
    const block = fc.letrec<{ one: string }>((tie) => ({
      one: fc.oneof(
        { depthSize: 'small' },
        fc
          .tuple(fc.constantFrom('p', 'h2', 'div', 'summary'), inline)
          .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
        fc
          .tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('one'), { minLength: 1, maxLength: 3 }))
          .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`),
        fc
          .array(fc.tuple(inline, tie('one')), { minLength: 1, maxLength: 3 })
          .map(
            (rows) => `<dl>${rows.map(([term, what]) => `<dt>t${term}</dt><dd>${what}</dd>`).join('')}</dl>`,
          ),
        fc
          .array(fc.array(inline, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
          .map(
            (rows) =>
              `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
          ),
        words.map((text) => `<pre><code>x${escapeText(text)}</code></pre>`),
        fc
          .tuple(
            fc.constantFrom('div', 'section', 'blockquote', 'details'),
            fc.array(tie('one'), { maxLength: 3 }),
          )
          .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`),
      ),
    })).one;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const html = blocks.join('');
        const shown = html
          .replace(/<dt>(.*?)<\/dt>/gs, '$1:')
          .replace(/<[a-z/][^>]*>/gi, '')
          .replace(/&#x3C;|&lt;/gi, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&(?:#x26|amp);/gi, '&')
          .replace(/[\s\u00a0]/g, '');
        const { words: read, raw } = told(pageTwin(page(html)));
        expect(read).toBe(`${shown}S·F`);
        expect(raw).toBe(0);
      }),
      { numRuns: runs(80, 2000) },
    );
  });
});
