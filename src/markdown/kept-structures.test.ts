import { describe, expect, it } from 'vitest';
import { parseProse, parseRunbook } from './parse-runbook.ts';

const STRUCTURES: [what: string, text: string, shown: string[]][] = [
  ['a list that goes on', '1. a\n2. b\n\n```sh\nls\n```\n\n3. c\n4. d', ['<ol start="3">']],
  ['a list below indented code', 'a\n\n    ls\n\n3. c\n4. d', ['<ol start="3">', '<li>d</li>']],
  ['a list of one figure below indented code in a quotation', '>     ls\n>\n> 7. c', ['<ol start="7">']],
  ['no list within a paragraph', '    ls\n\nb\n3. c', ['<p>b\n3. c</p>']],
  ['a list with brackets', '7) a\n8) b', ['<ol start="7">']],
  ['a list from nought', '0. a', ['<ol start="0">']],
  [
    'alignment',
    '| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |',
    ['<th align="left">a', '<td align="center">2', '<td align="right">3', '<td>4'],
  ],
  [
    'spans',
    '<table><tr><th colspan="2">a</th></tr><tr><td rowspan="2">b</td><td>c</td></tr></table>',
    ['<th colspan="2">', '<td rowspan="2">'],
  ],
  [
    'an open fold',
    '<details open>\n<summary>a</summary>\n\nb\n\n</details>',
    ['<details open>', '<summary>a</summary>', '<p>b</p>'],
  ],
  [
    'a closed fold',
    '<details><summary>a</summary>\n\n1. b\n\n</details>',
    ['<details><summary>a</summary>', '<li>b</li>'],
  ],
  ['keys', 'Press <kbd>Ctrl</kbd>.', ['<kbd>Ctrl</kbd>']],
  ['low and high', 'H<sub>2</sub>O, m<sup>2</sup>', ['<sub>2</sub>', '<sup>2</sup>']],
  ['a mark', '<mark>a</mark>', ['<mark>a</mark>']],
  ['a line end', 'a<br>b  \nc\\\nd', ['a<br>b', 'b<br>', 'c<br>']],
  ['a short form', '<abbr title="Role">R</abbr>', ['<abbr title="Role">R</abbr>']],
  ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', ['<dl><dt>a</dt><dd>b</dd></dl>']],
  ['struck out', '~~a~~', ['<del>a</del>']],
  [
    'a third level',
    '- a\n    - b\n        - c\n\n          ```sh\n          ls\n          ```',
    ['language-sh"><span class="hl-command">ls'],
  ],
  ['a diagram in a list', '1. a\n\n   ```mermaid\n   flowchart LR\n   ```', ['<figure class="diagram"']],
  ['a diagram in a quotation', '> ```mermaid\n> flowchart LR\n> ```', ['<figure class="diagram"']],
  [
    'the title of a fence',
    '```powershell title="On the server" {1}\nls\n```',
    ['<p><strong>On the server</strong></p>', '<code class="language-powershell">ls'],
  ],
  ['a rule', 'a\n\n---\n\nb', ['<hr>']],
];

describe('structures that the forge shows', () => {
  it.each(STRUCTURES)('%s', (_, text, shown) => {
    const prose = parseProse(text, 'content/guides/a.md').html;
    const { sections } = parseRunbook(`## Detection\n\n### Look\n\n${text}\n`, 'runbooks/a.md');
    for (const html of [prose, sections[0]?.steps[0]?.html])
      for (const piece of shown) expect(html).toContain(piece);
  });
});
