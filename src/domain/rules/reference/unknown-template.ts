import { defineUnknownReference } from '../views/unknown-reference.ts';

export const unknownTemplate = defineUnknownReference({
  code: 'reference/unknown-template',
  to: 'communication',
  noun: 'message template',
  title: 'Unknown message template',
  why: 'The message would have to be written from nothing, under pressure, by whoever is there.',
  define: (id) => `Write content/communications/${id}.md, or name a template that exists.`,
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: 'last_reviewed',
            by: 'communications: [staff-instruction]\nlast_reviewed',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'communications: [staff-instruction]',
            by: 'communications: [staff-instructions]',
          },
        ],
        at: ['runbooks/web-shell.md:16:18'],
      },
    ],
  },
});
