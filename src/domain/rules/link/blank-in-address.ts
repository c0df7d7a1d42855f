import { perText } from '../../words/per-text.ts';
import { runningText, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';

/** What was meant as a link to a file whose name has blanks: for Markdown it is none. */
const BLANK =
  /(?<!\\)\[[^\][\n]+\]\(([^\s()<>"'][^()<>"'\n]{0,200} [^()<>"'\n]{0,200}\.[A-Za-z][A-Za-z0-9]{0,4}(?:#[^()\s<>"']*)?)\)/g;

const found = perText((source, text, world) => {
  const running = source.body ? runningText(world, source) : undefined;
  return [...(running ?? '').matchAll(BLANK)].map(({ 0: whole, 1: address = '', index }) => ({
    address,
    span: spanAt(text, index, whole.length),
    inside: spanAt(text, index + whole.length - 1 - address.length, address.length),
  }));
});

export const linkBlankInAddress = defineRule<{ address: string }>({
  code: 'link/blank-in-address',
  severity: 'error',
  title: 'A link to a name with blanks',
  why: 'Markdown ends the address at the blank: the reader sees brackets and no link.',
  message: ({ address }) => `"${address}" has blanks: this is no link.`,
  hint: ({ address }) => `Write the address in angle brackets: "(<${address}>)".`,
  *find(world) {
    for (const source of world.sources)
      for (const { address, span, inside } of found(world, source) ?? [])
        yield {
          place: { file: source.file, span },
          args: { address },
          fix: { place: { file: source.file, span: inside }, replacement: `<${address}>` },
        };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'A list [a] (see the file b.md), and [b](why.md "a title.md").\n\nSee',
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
            by: 'Fill in [the form](evidence form.xlsx).\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:9'],
        message: '"evidence form.xlsx" has blanks: this is no link.',
      },
    ],
  },
});
