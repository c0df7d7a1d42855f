import { defineRule } from '../define-rule.ts';

export const fileUnclosedFrontMatter = defineRule({
  code: 'file/unclosed-front-matter',
  severity: 'error',
  title: 'Front matter without an end',
  why: 'Without the closing line nobody can tell the facts from the text, and the page is missing.',
  message: () => 'The front matter is never closed.',
  hint: () => 'Write a line that is just "---" after the last key.',
  *find({ sources }) {
    for (const { file, failures } of sources) {
      for (const { reason, span } of failures) {
        if (reason === 'unclosed-front-matter') yield { place: span ? { file, span } : { file }, args: {} };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See [the',
            by: 'Above the line.\n\n---\n\nBelow the line. See [the',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '180d\n---\n', by: '180d\n' }],
        at: ['runbooks/web-shell.md:1:1'],
      },
    ],
  },
});
