import { perText } from '../../words/per-text.ts';
import { runningText, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';

/** What was meant as a link to a file whose name has blanks: for Markdown it is none. */
const BLANK =
  /(?<!\\)\[[^\][\n]+\]\(([^\s()<>"'][^()<>"'\n]{0,200} [^()<>"'\n]{0,200}\.[A-Za-z][A-Za-z0-9]{0,4}(?:#[^()\s<>"']*)?)\)/g;

/** The same where links are defined, at the page's end: then none of them is one. */
const DEFINED =
  /^ {0,3}\[[^\][\n^]+\]: +([^\s()<>"'][^()<>"'\n]{0,200} [^()<>"'\n]{0,200}\.[A-Za-z][A-Za-z0-9]{0,4}(?:#[^()\s<>"']*)?)[ \t]*$/gm;

const found = perText((source, text, world) => {
  const running = source.body ? runningText(world, source) : undefined;
  return [BLANK, DEFINED]
    .flatMap((pattern) => [...(running ?? '').matchAll(pattern)])
    .map(({ 0: whole, 1: address = '', index }) => ({
      address,
      span: spanAt(text, index, whole.length),
      inside: spanAt(text, index + whole.lastIndexOf(address), address.length),
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
            by: 'A list [a] (see the file b.md), and [b](why.md "a title.md"), [c].\n\n[c]: why.md "a title.md"\n\nSee',
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
            by: 'Fill in [the form](evidence form.xlsx) or [this][f].\n\n[f]: ../files/old form.pdf#page=2\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:9', 'content/guides/why.md:10:1'],
        message: '"evidence form.xlsx" has blanks: this is no link.',
      },
    ],
  },
});
