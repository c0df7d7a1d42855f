import { perText } from '../../words/per-text.ts';
import { asideTexts, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';

interface Open {
  /** What opens it, as it is written. */
  opens: string;
  closes: string;
  span: ReturnType<typeof spanAt>;
}

const openIn = perText((source, text, world): Open[] =>
  (asideTexts(world, source) ?? []).flatMap(({ kind, at, text: aside }) => {
    const closes = kind === 'comment' ? commentEnd(aside) : kind === 'code' ? fenceEnd(aside) : undefined;
    if (closes === undefined) return [];
    const opens = kind === 'comment' ? '<!--' : (aside.split(/\r?\n|\r/)[0] ?? '').trim();
    return [{ opens, closes, span: spanAt(text, at, opens.length) }];
  }),
);

/** The line that a fence lacks; undefined where it has it, or where the code is set in. */
function fenceEnd(code: string): string | undefined {
  const [, fence = ''] = /^(`{3,}|~{3,})/.exec(code) ?? [];
  if (!fence) return undefined;
  const lines = code.split(/\r?\n|\r/);
  // Within a quotation each line begins with its mark.
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd() : '';
  const isClosed = last.length >= fence.length && [...last].every((sign) => sign === fence[0]);
  return isClosed ? undefined : fence;
}

const commentEnd = (comment: string): string | undefined =>
  comment.startsWith('<!--') && !comment.includes('-->') ? '-->' : undefined;

export const contentNeverClosed = defineRule<{ opens: string; closes: string }>({
  code: 'content/never-closed',
  severity: 'warning',
  title: 'A block of code or a comment that is never closed',
  why: 'Whatever stands below belongs to it: no step, no box and no link there is one, and a comment hides all of it.',
  message: ({ opens }) => `What "${opens}" opens is never closed.`,
  hint: ({ closes }) =>
    closes === '-->'
      ? 'Write "-->" where the comment ends.'
      : `Write a line that is just "${closes}" below the last line of the code.`,
  *find(world) {
    for (const source of world.sources)
      for (const { opens, closes, span } of openIn(world, source) ?? [])
        yield { place: { file: source.file, span }, args: { opens, closes } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '````md\n```sh\nls\n````\n\n~~~~\nls\n~~~~~  \n\n> ```\n> ls\n> ```\n\n<!-- a --> b\n\n    ``` set in\n\nSee',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '## Recovery',
            by: '````sh\nls\n```\n\n## Recovery',
          },
        ],
        at: ['runbooks/web-shell.md:60:1'],
        message: 'What "````sh" opens is never closed.',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '- In a list\n\n  ~~~\n  ls\n\nFurther.\n\n<!-- to be done\n\nSee',
          },
        ],
        at: ['content/guides/why.md:10:3', 'content/guides/why.md:15:1'],
      },
    ],
  },
});
