import { perText } from '../../words/per-text.ts';
import { runningText, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';

/** A path of Windows: a share, a drive, a variable or a hive, up to the next blank. */
const PATH =
  /(?<!\]\()(?<![\\\w`])(?:\\\\(?=[\w.$-])|(?:[A-Za-z]:|%\w+%|HK(?:LM|CU|CR|U|CC|EY_[A-Z_]+):?)\\)[^\s<>|"`]{0,400}/g;
/** Markdown takes a backslash before a sign for an escape, and shows the sign alone. */
const EATEN = /\\[!-/:-@[-`{-~]/;

interface Lost {
  at: number;
  path: string;
}

const lostIn = perText((source, text, world): (Lost & { span: ReturnType<typeof spanAt> })[] => {
  const running = source.body ? runningText(world, source) : undefined;
  // Most texts hold none, and looking for paths is slow.
  if (!running?.includes('\\')) return [];
  return [...running.matchAll(PATH)].flatMap(({ 0: whole, index }) => {
    const path = whole.replace(/[.,;:!?)*]+$/, '');
    const rest = path.startsWith('\\\\') ? path : path.replaceAll('\\\\', '');
    return EATEN.test(rest) ? [{ at: index, path, span: spanAt(text, index, path.length) }] : [];
  });
});

export const contentLostBackslash = defineRule<{ path: string }>({
  code: 'content/lost-backslash',
  severity: 'warning',
  title: 'A path that loses a backslash',
  why: 'The page shows another path than the author wrote; whoever copies it opens nothing, or the wrong place.',
  message: ({ path }) => `Markdown takes a backslash out of "${path}".`,
  hint: ({ path }) => `Put it in backticks: "\`${path}\`".`,
  *find(world) {
    for (const { file, ...source } of world.sources)
      for (const { path, span } of lostIn(world, { file, ...source }) ?? []) {
        const place = { file, span };
        yield { place, args: { path }, fix: { place, replacement: `\`${path}\`` } };
      }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Open `\\\\fs01\\_archive$` or C:\\Windows\\Temp, \\\\\\\\fs01\\share, C:\\\\x and \\*no\\*.\n\nSee',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Open \\\\fs01\\_archive$, C:\\_x and (%TEMP%\\.cache).\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:6', 'content/guides/why.md:8:24', 'content/guides/why.md:8:35'],
        message: 'Markdown takes a backslash out of "\\\\fs01\\_archive$".',
      },
    ],
  },
});
