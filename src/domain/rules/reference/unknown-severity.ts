import { listOr } from '../../words/list-or.ts';
import { defineUnknownReference } from '../views/unknown-reference.ts';

export const unknownSeverity = defineUnknownReference({
  code: 'reference/unknown-severity',
  to: 'severity',
  noun: 'severity',
  title: 'Unknown severity',
  why: 'A responder must know at a glance how bad it is, and site.yml says nothing about this severity.',
  listed: true,
  define: (id, known) => `Write ${listOr(known)}, or add "${id}" to the severities of content/site.yml.`,
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'severities:\n',
            by: 'severities:\n  - { id: SEV2, title: High, meaning: several systems, respond_within: 1h, update_every: 4h, raise: [incident-lead] }\n',
          },
          { file: 'runbooks/web-shell.md', replace: 'default: SEV3', by: 'default: SEV2' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'default: SEV3', by: 'default: SEV2' }],
        at: ['runbooks/web-shell.md:8:22'],
      },
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'criteria: { SEV1:', by: 'criteria: { SEV5:' }],
        at: ['runbooks/web-shell.md:8:40'],
      },
    ],
  },
});
