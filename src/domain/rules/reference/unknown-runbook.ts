import { defineUnknownReference } from '../views/unknown-reference.ts';

export const unknownRunbook = defineUnknownReference({
  code: 'reference/unknown-runbook',
  to: 'runbook',
  noun: 'runbook',
  title: 'Unknown runbook',
  why: 'Somebody who is on the wrong page is sent to a page that does not exist.',
  define: (id) => `Write runbooks/${id}.md, or name a runbook that exists.`,
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'runbooks: [web-shell, ransomware]',
            by: 'runbooks: [ransomware, web-shell]',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: 'status:', by: 'aliases: [encryption]\nstatus:' },
          { file: 'runbooks/web-shell.md', replace: 'to: ransomware', by: 'to: encryption' },
        ],
        at: ['runbooks/web-shell.md:14:49'],
        message: 'The runbook "encryption" is now called "ransomware".',
      },
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'to: ransomware', by: 'to: ransomwear' }],
        at: ['runbooks/web-shell.md:14:49'],
      },
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'runbooks: [web-shell, ransomware]',
            by: 'runbooks: [phishing]',
          },
        ],
        at: ['content/records/tabletop.md:6:12'],
      },
    ],
  },
});
