import { defineRule } from '../define-rule.ts';
import { worldLinks } from '../views/world-links.ts';

export const linkLeavesRoot = defineRule<{ path: string }>({
  code: 'link/leaves-root',
  severity: 'error',
  title: 'A link out of the folder',
  why: 'What lies outside the folder is neither on the site nor on the forge: the link works on one machine only.',
  message: ({ path }) => `The path "${path}" leads out of the folder.`,
  hint: () => 'Link to a file inside the folder, or to a web address.',
  *find(world) {
    for (const { source, link } of worldLinks(world)) {
      if (link.target.kind === 'outside')
        yield { place: { file: source.file, span: link.span }, args: { path: link.target.path } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md#isolate-a-host',
            by: 'https://example.org/plan',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md',
            by: '../../../etc/passwd',
          },
        ],
        at: ['content/guides/why.md:8:5'],
      },
    ],
  },
});
