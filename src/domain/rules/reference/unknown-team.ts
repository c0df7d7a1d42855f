import { defineUnknownReference } from '../views/unknown-reference.ts';

export const unknownTeam = defineUnknownReference({
  code: 'reference/unknown-team',
  to: 'team',
  noun: 'operating form',
  title: 'Unknown operating form',
  why: 'An item for a team that does not exist is left out of every checklist that is filtered by team.',
  define: (id) => `Write content/teams/${id}.md, or name a team that exists.`,
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/readiness/detect.yml',
            replace: 'critical: true,',
            by: 'critical: true, forms: [soc],',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/readiness/detect.yml',
            replace: 'critical: true,',
            by: 'critical: true, forms: [sock],',
          },
        ],
        at: ['content/readiness/detect.yml:2:92'],
      },
    ],
  },
});
