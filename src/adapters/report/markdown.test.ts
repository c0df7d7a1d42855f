import { expect, it } from 'vitest';
import { presented } from '../../testing/present-finding.ts';
import { escapeMarkdown, inlineCode } from './escape-markdown.ts';
import { reportMarkdown } from './markdown.ts';

const SETTINGS = { files: 2, asOf: '2026-10-31', prefix: '' };

it('lists the worst first', () => {
  expect(reportMarkdown([presented({ severity: 'warning', line: null }), presented()], SETTINGS))
    .toMatchInlineSnapshot(`
    "## Readyroom: 1 error, 1 warning

    2 files judged as of 2026-10-31.

    - ❌ error \`content/guides/why.md:3\` There is no file "plan.md".
      → Write it, or delete the link. (\`link/dead-file\`)
    - ⚠️ warning \`content/guides/why.md\` There is no file "plan.md".
      → Write it, or delete the link. (\`link/dead-file\`)
    "
  `);
  expect(reportMarkdown([], SETTINGS)).toBe(
    '## Readyroom: nothing found\n\n2 files judged as of 2026-10-31.\n',
  );
});

it('counts what does not fit', () => {
  const many = Array.from({ length: 130 }, () => presented());
  expect(reportMarkdown(many, SETTINGS)).toContain('… and 80 more findings:');
  const long = Array.from({ length: 50 }, () =>
    presented({ message: '|'.repeat(5_000), hint: '|'.repeat(5_000) }),
  );
  expect(reportMarkdown(long, SETTINGS).length).toBeLessThan(65_536);
});

it('makes words of hostile text', () => {
  const text =
    '<img src=x onerror=y> [a](javascript:b) ![c](https://d.example) @team #12 `e` **f** | $g$ &lt; \n# h \u202e';
  expect(escapeMarkdown(text)).toBe(
    '&lt;img src=x onerror=y&gt; \\[a\\](javascript:b) !\\[c\\](https:\u200b//d.example) @\u200bteam #\u200b12 \\`e\\` \\*\\*f\\*\\* \\| \\$g\\$ &amp;lt;  # h \ufffd',
  );
  expect(inlineCode('a`b``c')).toBe('```a`b``c```');
  expect(inlineCode('`a\nb`')).toBe('`` `a b` ``');
});
