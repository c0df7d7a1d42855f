import { perText } from '../../words/per-text.ts';
import { runningText, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';

/** `[words][label]` and `[label][]`; a lone `[label]` is ordinary text. Footnotes have a rule of their own. */
const REFERENCE = /(?<![\\\]])\[([^\][\n^][^\][\n]{0,200})\]\[([^\][\n^][^\][\n]{0,200})?\]/g;
const DEFINITION = /^[ \t>]*\[([^\][\n^][^\][\n]*)\]:/gm;

/** Labels are alike whatever their case and blanks (CommonMark, "matches"). */
const labelOf = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

const undefinedOnes = perText((source, text, world) => {
  const running = source.body ? runningText(world, source) : undefined;
  if (!running?.includes('][')) return [];
  const defined = new Set([...running.matchAll(DEFINITION)].map(([, label = '']) => labelOf(label)));
  return [...running.matchAll(REFERENCE)].flatMap(({ 0: whole, 1: words = '', 2: label = words, index }) =>
    defined.has(labelOf(label)) ? [] : [{ label, span: spanAt(text, index, whole.length) }],
  );
});

export const linkNoDefinition = defineRule<{ label: string }>({
  code: 'link/no-definition',
  severity: 'error',
  title: 'A link whose address is nowhere',
  why: 'Markdown prints it as brackets: the reader sees that something should be there and cannot open it.',
  message: ({ label }) => `Nothing says where "${label}" leads: this is no link.`,
  hint: ({ label }) =>
    `Add "[${label}]: the-file.md" on a line of its own, or write "[words](the-file.md)". Words in brackets are "\\[…\\]".`,
  *find(world) {
    for (const source of world.sources)
      for (const { label, span } of undefinedOnes(world, source) ?? [])
        yield { place: { file: source.file, span }, args: { label } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Call [the  Lead][Night list] or [night List][], never `[a][b]`; \\[x][y] and [x] are words.\n\n[night list]: why.md\n\nSee',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/guides/why.md', replace: 'See', by: 'Take [the list][nights], [form][].\n\nSee' },
        ],
        at: ['content/guides/why.md:8:6', 'content/guides/why.md:8:26'],
        message: 'Nothing says where "nights" leads: this is no link.',
      },
    ],
  },
});
