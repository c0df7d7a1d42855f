import { frontMatterEnd } from '../../words/front-matter-lines.ts';
import { defineRule } from '../define-rule.ts';
import { linesOf } from '../views/place-within.ts';

export const fileUnclosedFrontMatter = defineRule<{ last?: string | undefined }>({
  code: 'file/unclosed-front-matter',
  severity: 'error',
  title: 'Front matter without an end',
  why: 'Without the closing line nobody can tell the facts from the text, and the page is missing.',
  message: () => 'The front matter is never closed.',
  hint: ({ last }) =>
    last
      ? `Write a line that is just "---" below the line "${last}".`
      : 'Write a line that is just "---" after the last key.',
  *find(world) {
    for (const { file, failures } of world.sources) {
      for (const { reason, span } of failures) {
        if (reason !== 'unclosed-front-matter') continue;
        const lines = linesOf(world, file) ?? [];
        const end = frontMatterEnd(lines);
        const start = { line: (end ?? 0) + 1, column: 1 };
        const isWhole = end !== undefined && end < lines.length;
        yield {
          place: span ? { file, span } : { file },
          args: { last: end === undefined ? undefined : lines[end - 1]?.trim().slice(0, 60) },
          ...(isWhole ? { fix: { place: { file, span: { start, end: start } }, replacement: '---\n' } } : {}),
        };
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
