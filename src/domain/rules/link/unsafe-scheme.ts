import { defineRule } from '../define-rule.ts';
import { worldLinks } from '../views/world-links.ts';

export const linkUnsafeScheme = defineRule<{ scheme: string }>({
  code: 'link/unsafe-scheme',
  severity: 'error',
  title: 'A link of a kind that is not allowed',
  why: "Addresses such as javascript: or data: run code in the reader's browser, and file: works on one machine only.",
  message: ({ scheme }) => `Links of the kind "${scheme}" are not allowed.`,
  hint: ({ scheme }) =>
    scheme.toLowerCase() === 'data:'
      ? 'Save the picture, or what else it holds, as a file beside the page, and write its path.'
      : 'Write an address that begins with https://, mailto: or tel:, or the path of a file; a name in angle brackets goes into backticks.',
  *find(world) {
    for (const { source, link } of worldLinks(world)) {
      if (link.target.kind !== 'unsafe') continue;
      const scheme = /^[^:]*:/.exec(link.target.url)?.[0] ?? link.target.url;
      yield { place: { file: source.file, span: link.span }, args: { scheme } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md#isolate-a-host',
            by: 'mailto:soc@example.org',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md#isolate-a-host',
            by: 'javascript:alert(1)',
          },
        ],
        at: ['content/guides/why.md:8:5'],
        message: 'Links of the kind "javascript:" are not allowed.',
      },
    ],
  },
});
