import { defineRule } from '../define-rule.ts';
import { worldLinks } from '../views/world-links.ts';

export const linkEmpty = defineRule<{ text: string }>({
  code: 'link/empty',
  severity: 'error',
  title: 'A link without an address',
  why: 'It looks like a way on and is none.',
  message: ({ text }) => `The link${text ? ` "${text}"` : ''} has no address.`,
  hint: () => 'Write where it leads, or make it plain text.',
  *find(world) {
    for (const { source, link } of worldLinks(world)) {
      if (link.target.kind === 'anchor' && link.target.anchor === '' && !link.image) {
        yield { place: { file: source.file, span: link.span }, args: { text: link.text } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md#isolate-a-host',
            by: '../../runbooks/web-shell.md',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '(../../runbooks/web-shell.md#isolate-a-host)',
            by: '()',
          },
        ],
        at: ['content/guides/why.md:8:5'],
      },
      {
        changes: [
          { file: 'content/guides/why.md', replace: '../../runbooks/web-shell.md#isolate-a-host', by: '#' },
        ],
        at: ['content/guides/why.md:8:5'],
      },
    ],
  },
});
