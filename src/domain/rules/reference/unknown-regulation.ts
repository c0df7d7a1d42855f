import { defineUnknownReference } from '../views/unknown-reference.ts';

export const unknownRegulation = defineUnknownReference({
  code: 'reference/unknown-regulation',
  to: 'regulation',
  noun: 'notification duty',
  title: 'Unknown notification duty',
  why: 'A deadline whose clock is not shown is a deadline that is missed.',
  define: (id) => `Add "${id}" to content/regulations.yml, or name a duty that stands there.`,
  examples: {
    passing: [
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'notifications: [gdpr-art-33]\n', by: '' }] },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'notifications: [gdpr-art-33]',
            by: 'notifications: [gdpr-art-34]',
          },
        ],
        at: ['runbooks/web-shell.md:15:17'],
      },
    ],
  },
});
