import { defineUnknownReference } from '../views/unknown-reference.ts';

export const unknownStep = defineUnknownReference({
  code: 'reference/unknown-step',
  to: 'step',
  noun: 'reusable step',
  title: 'Unknown reusable step',
  why: 'The step would be empty on the page: nobody could do it.',
  define: (id) => `Write content/steps/${id}.md, or write the step here.`,
  examples: {
    passing: [{ changes: [] }],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '../content/steps/isolate-host.md',
            by: '../content/steps/isolate-hosts.md',
          },
        ],
        at: ['runbooks/web-shell.md:48:1'],
      },
    ],
  },
});
