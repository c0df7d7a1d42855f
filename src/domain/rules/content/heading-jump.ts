import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';

export const contentHeadingJump = defineRule<{
  text: string;
  depth: number;
  expected: number;
  inHtml: boolean;
}>({
  code: 'content/heading-jump',
  severity: 'warning',
  title: 'A heading that skips a level',
  why: 'Screen readers and the table of contents go by levels: what is skipped sounds like a part that is missing.',
  message: ({ text, depth, expected }) =>
    `The heading "${text}" is of level ${depth}, expected at most level ${expected} here.`,
  hint: ({ expected, inHtml }) =>
    `Write ${inHtml ? `"<h${expected}>"` : `"${'#'.repeat(expected)}" before it`}, or add the heading that is missing above.`,
  /** The title of the front matter is the page's first level. */
  *find({ sources }) {
    for (const { file, body, data } of sources) {
      let above = valueAt(data, ['title']) === undefined ? undefined : 1;
      for (const { depth, text, html, span } of body?.headings ?? []) {
        // The title of a fold is a heading for its looks.
        if (html === 'summary') continue;
        if (above !== undefined && depth > above + 1)
          yield {
            place: { file, span },
            args: { text, depth, expected: above + 1, inHtml: html !== undefined },
          };
        above = depth;
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/why.md', replace: 'See', by: '## One\n\n### Two\n\n## Three\n\nSee' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'content/guides/why.md', replace: 'See', by: '## One\n\n#### Two\n\nSee' }],
        at: ['content/guides/why.md:10:1'],
        message: 'The heading "Two" is of level 4, expected at most level 3 here.',
      },
      {
        changes: [{ file: 'content/guides/why.md', replace: 'See', by: '### One\n\nSee' }],
        at: ['content/guides/why.md:8:1'],
      },
    ],
  },
});
