import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { withoutColours } from '../domain/text/code-colours.ts';
import { parseProse, parseRunbook } from './parse-runbook.ts';

const prose = (text: string) => parseProse(text, 'content/guides/x.md').html;
const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;

it.each([
  ['on its own', fence('bash', 'echo "a" # b')],
  ['in a list', `- one\n\n  ${fence('bash', 'echo "a" # b').replaceAll('\n', '\n  ')}`],
  ['beside raw HTML', `<kbd>F1</kbd>\n\n${fence('bash', 'echo "a" # b')}`],
  ['in a fold', `<details><summary>s</summary>\n\n${fence('bash', 'echo "a" # b')}\n</details>`],
  ['with a title', fence('bash title="On the server"', 'echo "a" # b')],
])('words of code have their kinds %s', (_, text) => {
  expect(prose(text)).toContain(
    '<code class="language-bash"><span class="hl-command">echo</span> <span class="hl-string">"a"</span> <span class="hl-comment"># b</span>\n</code>',
  );
});

it('code without a language, diagrams and unknown languages stay as they were', () => {
  for (const language of ['', 'text', 'brainfog'])
    expect(prose(fence(language, 'if "x"'))).not.toContain('hl-');
  expect(prose(fence('mermaid', 'flowchart LR\nif --> "x"'))).not.toContain('hl-');
});

it('hostile words in code stay words', () => {
  const code = `echo "<script>alert(1)</script>" '</span></code></pre><b>' # <!-- & &lt;`;
  const shown = fromHtml(prose(fence('bash', code)), { fragment: true });
  expect(toString(shown)).toBe(`${code}\n`);
  expect(prose(fence('bash', code))).not.toMatch(/<script|<b>/);
});

it('without its colours a page is the one that earlier versions wrote', () => {
  const text = `## Detection\n\n### Look\n\n${fence('powershell', '$a = "<b>" # c\nGet-Item -Path <host>')}`;
  const body = parseRunbook(text, 'runbooks/x.md');
  const html = body.sections[0]?.steps[0]?.html ?? '';
  expect(html).toContain('hl-');
  expect(withoutColours(html)).toBe(
    '<pre tabindex="0"><code class="language-powershell">$a = "&#x3C;b>" # c\nGet-Item -Path &#x3C;host>\n</code></pre>',
  );
});

it('a file of nothing but code is coloured as far as the count goes, from the first block on', () => {
  const html = prose(fence('bash', 'echo "a"\n'.repeat(1000)).repeat(20));
  const blocks = html.split('<pre').slice(1);
  const coloured = blocks.map((block) => block.includes('hl-'));
  expect(coloured.indexOf(false)).toBe(6);
  expect(coloured.lastIndexOf(true)).toBe(5);
});
