import { anchorLinks } from '../views/anchor-links.ts';
import { defineRule } from '../define-rule.ts';

export const linkAmbiguousAnchor = defineRule<{ anchor: string; title: string; times: number }>({
  code: 'link/ambiguous-anchor',
  severity: 'error',
  title: 'A link to a heading whose text stands twice',
  why: 'A forge numbers such anchors by order: one more heading above, and the link leads to another step.',
  message: ({ title, times }) =>
    `The link leads to a heading "${title}" that stands ${times === 2 ? 'twice' : `${times} times`}.`,
  hint: ({ title }) => `Rename the headings "${title}" so that each is unique, and link to the new anchor.`,
  *find(world) {
    for (const { source, link, anchor, target } of anchorLinks(world)) {
      const headings = target.body?.headings ?? [];
      const heading = headings.find((one) => one.anchor === anchor);
      if (!heading) continue;
      const times = headings.filter(({ slug }) => slug === heading.slug).length;
      if (times > 1)
        yield { place: { file: source.file, span: link.span }, args: { anchor, title: heading.text, times } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: '### Return to service', by: '### Remove the shell' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: '### Return to service', by: '### Isolate a host' },
        ],
        at: ['content/guides/why.md:8:5', 'runbooks/web-shell.md:42:13'],
        message: 'The link leads to a heading "Isolate a host" that stands twice.',
      },
    ],
  },
});
