import { defineUnknownReference } from '../views/unknown-reference.ts';

export const unknownStep = defineUnknownReference({
  code: 'reference/unknown-step',
  to: 'step',
  noun: 'reusable step',
  title: 'Unknown reusable step',
  why: 'The step would be empty on the page: nobody could do it.',
  define: (id) => `Write content/steps/${id}.md, or write the step here.`,
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/steps/save-evidence.md',
            text: '---\nid: save-evidence\ntitle: Save the evidence\nsummary: Keep what was found.\nowner: incident-lead\n---\n\n**Role:** triage-analyst · **Time:** 10m\n\nCopy it to the evidence share.\n\n- [ ] The copy has its hash in the ticket\n',
          },
          {
            file: 'runbooks/ransomware.md',
            replace: '### Restore\n',
            by: '### [Save the evidence](../content/steps/save-evidence.md)\n\n### Restore\n',
          },
        ],
      },
    ],
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
