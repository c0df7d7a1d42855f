import { visibleAddress } from '../../text/visible-address.ts';
import { defineRule } from '../define-rule.ts';
import { anchorLinks } from '../views/anchor-links.ts';
import { nearest } from '../../words/nearest.ts';
import { anchorFix } from '../views/address-fix.ts';

export const linkDeadAnchor = defineRule<{
  anchor: string;
  file: string;
  same: boolean;
  suggestion?: string | undefined;
}>({
  code: 'link/dead-anchor',
  severity: 'error',
  title: 'A link to a heading that does not exist',
  why: 'The reader lands at the top of a long page and has to search for the step, with the clock running.',
  message: ({ anchor, file, same }) =>
    `There is no heading "#${visibleAddress(anchor)}" in ${same ? 'this file' : `"${file}"`}.`,
  hint: ({ suggestion }) =>
    suggestion
      ? `Did you mean "#${visibleAddress(suggestion)}"?`
      : "Write the heading's own anchor: its words in lower case, joined by hyphens.",
  *find(world) {
    // One list for each file: names that it does not know are looked up in it once, and not without end.
    const known = new Map<string, ReadonlySet<string>>();
    for (const { source, link, anchor, target } of anchorLinks(world)) {
      const anchors =
        known.get(target.file) ??
        new Set([
          ...(target.body?.headings.map((heading) => heading.anchor) ?? []),
          ...(target.body?.places ?? []),
        ]);
      known.set(target.file, anchors);
      if (anchors.has(anchor)) continue;
      const suggestion = nearest(anchor, anchors);
      yield {
        place: { file: source.file, span: link.span },
        args: { anchor, file: target.file, same: source === target, suggestion },
        ...(suggestion ? anchorFix(world, source.file, link, suggestion) : {}),
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/why.md', replace: '#isolate-a-host', by: '#decision-is-it-a-shell' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '(#isolate-a-host)', by: '(#isolate-host)' }],
        at: ['runbooks/web-shell.md:42:13'],
        message: 'There is no heading "#isolate-host" in this file.',
      },
      {
        changes: [{ file: 'content/guides/why.md', replace: '#isolate-a-host', by: '#cut-off' }],
        at: ['content/guides/why.md:8:5'],
      },
    ],
  },
});
